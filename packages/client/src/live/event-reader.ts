import type { RawEvent } from './carrier.ts';

/**
 * Reads events of a stream (text/event-stream) from pieces cut anywhere. Only events with a name count, as the gateway
 * sends them; comments and other fields are passed over. Data that is no JSON reads as `undefined`.
 */
export function createEventReader(onEvent: (event: RawEvent) => void): (piece: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];

  function take(line: string): void {
    const [, field, value = ''] = /^(\w+)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
    if (line !== '') return;
    if (event && data.length) onEvent({ event, data: parsed(data.join('\n')) });
    event = '';
    data = [];
  }

  return (piece) => {
    // A carriage return at the very end may be half of a line's end.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
