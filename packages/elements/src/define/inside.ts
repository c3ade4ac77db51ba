import { FadenChat } from '../conversation/chat/faden-chat.ts';
import { FadenHome } from '../conversation/home/faden-home.ts';
import { FadenTimeline } from '../conversation/timeline/faden-timeline.ts';
import { FadenComposer } from '../start/composer/faden-composer.ts';
import { register } from './register.ts';

register({ 'faden-home': FadenHome, 'faden-chat': FadenChat, 'faden-timeline': FadenTimeline, 'faden-composer': FadenComposer });

export { drawViews, parts } from '../conversation/views/draw-views.ts';
// The formulas of the panel's colours are exact for most brands; for the others it takes this to bring the exact palette.
export { LookController } from '../look/look-controller.ts';

declare global {
  interface HTMLElementTagNameMap {
    'faden-home': FadenHome;
    'faden-chat': FadenChat;
    'faden-timeline': FadenTimeline;
  }
}
