import { FadenWaiting } from '../later/callback/faden-waiting.ts';
import { register } from './register.ts';

register({ 'faden-waiting': FadenWaiting });

declare global {
  interface HTMLElementTagNameMap {
    'faden-waiting': FadenWaiting;
  }
}
