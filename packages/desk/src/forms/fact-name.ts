// The protocol keeps names short, since many of them stand in the state of a case.
const LONGEST = 40;

/** The short name of a fact, from its label: `Zähler Nr. 4` gives `zahler-nr-4`. A label without Latin letters or digits gets a name made of its code points. */
export function factName(label: string): string {
  const plain = label.normalize('NFKD').replace(/ß/g, 'ss').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const name = plain === '' ? `f-${[...label.trim()].map((letter) => letter.codePointAt(0)?.toString(36)).join('')}` : plain;
  return name.slice(0, LONGEST);
}
