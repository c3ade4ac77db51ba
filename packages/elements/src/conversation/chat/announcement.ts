import type { TimedWords as Words } from '../../words/timed-words.ts';
import { say, sayWho } from '../entries/say.ts';
import type { Row } from '../rows/row.ts';

function what(row: Row, words: Words): string {
  switch (row.kind) {
    case 'message':
      return row.text ?? words.text('contentRemoved');
    case 'file':
      return words.text('file', { name: row.file.name });
    case 'person':
      return words.text('employer', { employer: row.card.employer, brand: row.card.onBehalfOf });
    case 'event':
      return [row.text, ...row.notes.map((note) => say(words, note))].filter(Boolean).join(' ');
    case 'understanding':
      return row.points.join(' ');
    case 'resolution':
      return row.answers.map(({ asked, done }) => `${asked} ${done}`).join(' ');
    case 'statement':
      return row.corrected?.text ?? row.text;
    case 'promise':
      return [row.text, words.moment(row.dueAt)].filter(Boolean).join(', ');
    case 'line':
      return [...row.said.map((said) => say(words, said)), row.text].filter(Boolean).join(' ');
    // A card of a call speaks for itself.
    case 'callback':
    case 'day':
      return '';
  }
}

function who(row: Row, words: Words, brand: string): string {
  switch (row.kind) {
    case 'message':
    case 'file':
    case 'statement':
      return sayWho(words, row.speaker, brand);
    case 'person':
      return row.card.name;
    case 'event':
      return say(words, row.title);
    case 'understanding':
      return words.text('didWeUnderstand');
    case 'resolution':
      return words.text('isSettled');
    default:
      return '';
  }
}

/** What is said once, politely, when a row has come that is not by the reader; nothing for their own. */
export function announcement(row: Row, words: Words, brand: string): string {
  if ((row.kind === 'message' || row.kind === 'file') && row.speaker.role === 'you') return '';
  const said = what(row, words);
  const by = who(row, words, brand);
  return by && said ? words.text('announce', { who: by, what: said }) : said;
}
