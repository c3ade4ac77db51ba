import { useEffect, useState } from 'preact/hooks';

/** How people of its country write a number: nationally where it is of the same country as the number that calls. */
export type WriteNumber = (e164: string, from?: string) => string;

/** Fetches what is known of the world's numbering plans; it is large, and only calls need it. */
export async function fetchWriteNumber(): Promise<WriteNumber> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  return (e164, from) => {
    const number = parsePhoneNumberFromString(e164);
    const own = from === undefined ? undefined : parsePhoneNumberFromString(from);
    if (number === undefined) return e164;
    return own !== undefined && own.countryCallingCode === number.countryCallingCode ? number.formatNational() : number.formatInternational();
  };
}

/** A number as people write it; as it is stored until the numbering plans are here, or where they cannot be fetched. */
export function useWrittenNumber(e164: string, from?: string): string {
  const [write, setWrite] = useState<WriteNumber>();
  useEffect(() => {
    let waiting = true;
    fetchWriteNumber().then((fetched) => waiting && setWrite(() => fetched), () => undefined);
    return () => {
      waiting = false;
    };
  }, []);
  return write === undefined ? e164 : write(e164, from);
}
