import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createParser } from 'eventsource-parser';
import fc from 'fast-check';

import type { RawEvent } from './carrier.ts';
import { createEventReader } from './event-reader.ts';

const ends = fc.constantFrom('\n', '\r\n', '\r');
const lines = fc.oneof(
  fc.json().map((json) => `data: ${json}`),
  fc.constantFrom('event: entries', 'event:heartbeat', 'data: {"half":', 'data: 1}', 'data', ': a comment', 'id: 7', 'retry: 10', '', '', ''),
);
const streams = fc.array(fc.tuple(lines, ends)).map((parts) => parts.map(([line, end]) => line + end).join(''));

/** The same pieces through the library that follows the standard in full. */
function byStandard(pieces: readonly string[]): readonly RawEvent[] {
  const events: RawEvent[] = [];
  const parser = createParser({
    onEvent({ event, data }) {
      let value: unknown;
      try {
        value = JSON.parse(data);
      } catch {
        value = undefined;
      }
      if (event) events.push({ event, data: value });
    },
  });
  for (const piece of pieces) parser.feed(piece);
  return events;
}

test('reads what a parser of the whole standard reads, wherever the stream is cut', () => {
  fc.assert(
    fc.property(streams, fc.array(fc.nat(200), { maxLength: 8 }), (stream, cuts) => {
      const whole = `${stream}\n\n`;
      const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).toSorted((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((place, at) => whole.slice(places[at], place));
      const events: RawEvent[] = [];
      const read = createEventReader((event) => events.push(event));
      for (const piece of pieces) read(piece);
      assert.deepEqual(events, byStandard([whole]));
    }),
    { numRuns: 2000 },
  );
});
