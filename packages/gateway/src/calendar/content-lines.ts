const utf8 = new TextEncoder();
const MOST_OCTETS = 75;

/** A text as a value of a calendar file (RFC 5545, 3.3.11). */
export const textValue = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/\p{Cc}/gu, '');

/** One line folded so that none is longer than 75 octets and no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let [folds, octets] = ['', 0];
  for (const sign of line) {
    const size = utf8.encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      folds += '\r\n ';
      // The space that begins a fold counts.
      octets = 1;
    }
    folds += sign;
    octets += size;
  }
  return folds;
}

/** The lines of a calendar file as one text. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');
