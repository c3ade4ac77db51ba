import { FadenCases } from '../later/faden-cases.ts';
import { register } from './register.ts';

register({ 'faden-cases': FadenCases });

declare global {
  interface HTMLElementTagNameMap {
    'faden-cases': FadenCases;
  }
}
