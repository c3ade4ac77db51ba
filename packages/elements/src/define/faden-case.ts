import { FadenTimeline } from '../conversation/timeline/faden-timeline.ts';
import { FadenCase } from '../later/case/faden-case.ts';
import { register } from './register.ts';

register({ 'faden-case': FadenCase, 'faden-timeline': FadenTimeline });

declare global {
  interface HTMLElementTagNameMap {
    'faden-case': FadenCase;
  }
}
