import type { QueueNews } from '@faden/client';
import { type CallbackView, windowSpan } from '@faden/protocol';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import { sayAppointment, sayExpected } from './window-words.ts';

/** What says when. */
export interface TitleScene {
  readonly words: Words;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where it stands in the line now, where that was told. */
  readonly line?: QueueNews | undefined;
}

function lineTitle(view: CallbackView, { words, now, line }: TitleScene): string {
  const { place, expected } = line ?? view;
  if (expected && Date.parse(expected.to) > now) {
    const when = sayExpected(words, expected, now);
    return place === undefined ? when : words.text('titlePlace', { place, when });
  }
  return line && place !== undefined ? words.text('asapPlace', { place }) : words.text('asap');
}

const plain = {
  sent: 'titleSent',
  missed: 'titleMissed',
  calling: 'titleCalling',
  connected: 'titleConnected',
  completed: 'titleSpoken',
  unreachable: 'titleUnreachable',
  cancelled: 'titleCancelled',
  refused: 'titleRefused',
} as const;

/** How a callback stands, in one line: the appointment itself, or what has become of it. */
export function cardTitle(view: CallbackView, scene: TitleScene): string {
  const { words } = scene;
  const { status, window, agent } = view;
  if (status === 'accepted' && agent) return words.text('titleAccepted', { name: agent.name });
  if (status === 'scheduled' || status === 'queued' || status === 'accepted') return window ? sayAppointment(words, windowSpan(window)) : lineTitle(view, scene);
  return words.text(plain[status]);
}
