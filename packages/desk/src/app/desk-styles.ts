import { asideStyles } from '../aside/aside.styles.ts';
import { callStyles } from '../calls/call.styles.ts';
import { caseStyles } from '../case/case.styles.ts';
import { composerStyles } from '../composer/composer.styles.ts';
import { formStyles } from '../forms/form.styles.ts';
import { inboxStyles } from '../inbox/inbox.styles.ts';
import { baseStyles } from '../look/base.styles.ts';
import { promiseStyles } from '../promises/promise.styles.ts';
import { railStyles } from '../rail/rail.styles.ts';
import { signInStyles } from '../sign-in/sign-in.styles.ts';
import { stripStyles } from '../strip/strip.styles.ts';
import { timelineStyles } from '../timeline/timeline.styles.ts';
import { appStyles } from './app.styles.ts';

/** Every style sheet of the desk, in the order they are worn. */
export const deskStyles: readonly string[] = [
  baseStyles, appStyles, railStyles, inboxStyles, caseStyles, stripStyles, timelineStyles, composerStyles, formStyles, asideStyles, callStyles, promiseStyles, signInStyles,
];
