import { FadenCallback } from '../later/callback/faden-callback.ts';
import { FadenCallbackCard } from '../later/callback/faden-callback-card.ts';
import { register } from './register.ts';

register({ 'faden-callback': FadenCallback, 'faden-callback-card': FadenCallbackCard });

declare global {
  interface HTMLElementTagNameMap {
    'faden-callback': FadenCallback;
    'faden-callback-card': FadenCallbackCard;
  }
}
