import { editMessage } from '../words/edit-message.ts';
import { redactMessage } from '../words/redact-message.ts';
import { shareFile } from '../words/share-file.ts';
import type { Part } from './part.ts';

/** What customers do with words beside writing them: correcting, taking back, and sending files. */
export const changes = {
  rules: { 'message.edit': editMessage, 'message.redact': redactMessage, 'file.share': shareFile },
} satisfies Part;
