import type { TextKey } from '../../words/catalogue.ts';
import type { FileRow, MessageRow } from '../../conversation/rows/row.ts';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';

const known: Readonly<Record<string, TextKey>> = {
  case_ended: 'why_case_ended',
  too_large: 'why_too_large',
  too_late: 'why_too_late',
  rate_limited: 'why_rate_limited',
  storage_full: 'why_storage_full',
};

/** Why something was finally not taken, in words; a code without words of its own still gets an honest sentence. */
export function sayWhy(row: MessageRow | FileRow, { words, fileBytes }: EntryScene): string {
  const code = row.refusal ?? '';
  if (row.kind === 'file') {
    const { name } = row.file;
    if (code === 'too_large') {
      const size = (fileBytes / 1_048_576).toLocaleString(words.locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
      return words.text('fileTooLarge', { name, size });
    }
    return words.text(code === 'file_refused' || code === 'unsupported_media_type' ? 'fileRefused' : 'fileFailed', { name });
  }
  return words.text(known[code] ?? 'why_other');
}
