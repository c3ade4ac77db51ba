const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What minting needs: the clock in epoch ms, and random bytes of the length asked for. */
export interface UuidDeps {
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
}

function written(bytes: Uint8Array, version: number): string {
  const hex = [...bytes.subarray(0, 16)].map((byte, place) => {
    if (place === 6) return ((version << 4) | (byte & 0x0f)).toString(16);
    if (place === 8) return (0x80 | (byte & 0x3f)).toString(16);
    return byte.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * A mint of version 7 UUIDs whose order is the order of minting, also within one millisecond and when the
 * clock steps back (RFC 9562, section 6.2, method 1: twelve counting bits, drawn anew with every millisecond).
 */
export function createUuidV7({ now, random }: UuidDeps): () => string {
  let time = 0;
  let count = 0;
  return () => {
    const bytes = new Uint8Array(16);
    bytes.set(random(10), 6);
    const clock = now();
    if (clock > time) {
      time = clock;
      // The highest counting bit starts at 0, which leaves room for at least 2,048 more in this millisecond.
      count = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
    } else if (++count > 0xfff) {
      time += 1;
      count = 0;
    }
    for (let place = 5, rest = time; place >= 0; place--, rest = Math.floor(rest / 256)) bytes[place] = rest % 256;
    bytes[6] = count >> 8;
    bytes[7] = count & 0xff;
    return written(bytes, 7);
  };
}

/** The version 8 UUID of a digest: what is derived from the same facts meets the same id. Takes 16 bytes or more. */
export function uuidV8(digest: Uint8Array): string {
  return written(digest, 8);
}

/** Whether a value is a UUID in the only spelling we use: lower case, with dashes. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** When a version 7 UUID was minted, in epoch ms by its maker's clock; nothing for other versions. */
export function uuidTime(id: string): number | undefined {
  return isUuid(id) && id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}
