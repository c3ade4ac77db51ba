import { FadenChat } from '../conversation/chat/faden-chat.ts';
import { FadenHome } from '../conversation/home/faden-home.ts';
import { FadenTimeline } from '../conversation/timeline/faden-timeline.ts';
import { FadenComposer } from '../start/composer/faden-composer.ts';
import { register } from './register.ts';

register({ 'faden-home': FadenHome, 'faden-chat': FadenChat, 'faden-timeline': FadenTimeline, 'faden-composer': FadenComposer });

declare global {
  interface HTMLElementTagNameMap {
    'faden-home': FadenHome;
    'faden-chat': FadenChat;
    'faden-timeline': FadenTimeline;
  }
}
