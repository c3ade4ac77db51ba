/** One state of the wire: its version, the digest of its schemas, and in a line what it brought. */
export interface WireVersion {
  readonly protocol: number;
  readonly digest: string;
  readonly brought: string;
}

/**
 * Every state of the wire since the first release, oldest first. A test compares the last digest with the schemas;
 * whoever changes them adds a line here, with a new number when old widgets would not understand it.
 */
export const versionHistory: readonly WireVersion[] = [
  {
    protocol: 1,
    digest: 'f997955f8ba9971b',
    brought: 'Sites, sessions, cases, commands, entries, live stream and long poll, signals, files, desk sign-in and inbox.',
  },
  {
    protocol: 1,
    digest: 'b262db487578accf',
    brought: 'Callbacks: their commands and the bodies of their entries, and with every refusal of a call what may be tried instead.',
  },
  {
    protocol: 1,
    digest: 'e4a482e80be86848',
    brought: 'How people write an emergency number, beside the number itself.',
  },
  {
    protocol: 1,
    digest: '75e7e84a507fc701',
    brought: 'What is offered of calls: waiting time and first window, free windows, held windows, links that manage one callback, and the callbacks of the desk.',
  },
  {
    protocol: 1,
    digest: '13ffaefdf3568472',
    brought: 'Whether an agent\'s calls are made by hand or by the provider.',
  },
  {
    protocol: 1,
    digest: '0edb6df1f1bb3d37',
    brought: 'Promises: their commands and entries, statements and corrections at the desk, and with a refusal what is missing.',
  },
  {
    protocol: 1,
    digest: '4f9ee096d870842e',
    brought: 'Values that are asked for once, what stands between service and sales, consent, and a rating that reopens on request.',
  },
  {
    protocol: 1,
    digest: 'cd13b227fc69ae04',
    brought: 'A transcript to take home, with the chain that verifies it and the text that is signed.',
  },
  {
    protocol: 1,
    digest: 'ee4609bf80f6e93b',
    brought: 'Names of values and points are short, so that the state of a case stays small.',
  },
  {
    protocol: 1,
    digest: '9cfd8c5372379d5c',
    brought: 'The promise that is owed first, in the rows of the inbox.',
  },
  {
    protocol: 1,
    digest: '1856631ac3972750',
    brought: 'Links to cases: how they are asked for, what they show, and sessions that reach one case.',
  },
  {
    protocol: 1,
    digest: 'c0a93ceb9f2e19b0',
    brought: 'When it will be my turn in the line, and why nobody can say, with the place in it.',
  },
  {
    protocol: 1,
    digest: '7ff9b473b8d15326',
    brought: 'The public key of the signatures under the transcripts of a site.',
  },
  {
    protocol: 1,
    digest: '47f4e04098777e50',
    brought: 'Reports: figures with the rows they are made of, and the figures a site publishes.',
  },
  {
    protocol: 1,
    digest: '2e3f193debedb5bd',
    brought: 'Somebody who is away, whose open cases go to others.',
  },
];
