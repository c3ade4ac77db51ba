/** Unguessable bytes from the page or process itself. */
export const webRandom = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
