import type { Callbacks, CaseHandle, ConnectionState, Conversation, Faden, MyCase, Observable, StorageMode } from '@faden/client';
import { defaultPolicies, type Availability, type SiteProfile, type Slots } from '@faden/protocol';

/** A value a test can set. */
export interface Settable<T> extends Observable<T> {
  set(value: T): void;
}

/** An observable for tests; `listeners` tells whether somebody forgot to leave. */
export function settable<T>(first: T): Settable<T> & { readonly listeners: number } {
  let value = first;
  const all = new Set<(value: T) => void>();
  return {
    get value() {
      return value;
    },
    get listeners() {
      return all.size;
    },
    set(next) {
      value = next;
      for (const listener of [...all]) listener(value);
    },
    subscribe(listener) {
      all.add(listener);
      listener(value);
      return () => all.delete(listener);
    },
  };
}

/** The demo bank, as the gateway would give it. */
export const musterbank: SiteProfile = {
  id: 'musterbank',
  version: '1',
  prefix: 'MB',
  name: 'Musterbank',
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Sabine Roth',
  languages: ['en', 'de'],
  topics: [
    ['billing', 'Bill and fees', 'Rechnung und Gebühren'],
    ['cards', 'Cards, payments', 'Karten, Zahlungen'],
    ['technology', 'Online banking', 'Online-Banking'],
    ['data', 'Change of data', 'Änderung von Daten'],
    ['complaint', 'Complaint', 'Beschwerde'],
    ['general', 'Something else', 'Etwas anderes'],
  ]
    .map(([id = '', en = '', de = '']) => ({ id, label: { en, de }, team: { id: 'cards', name: 'Card service', responsible: 'Sabine Roth' } }))
    .concat([{ id: 'card-loss', label: { en: 'Card lost or stolen', de: 'Karte verloren oder gestohlen' }, team: { id: 'cards', name: 'Card service', responsible: 'Sabine Roth' }, emergency: { number: '+493023125100', shown: '030 23125 100' }, calendar: { always: true, timeZone: 'Europe/Berlin' } } as never]),
  calendar: {
    timeZone: 'Europe/Berlin',
    weekly: [
      { days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' },
      { days: [6], from: '09:00', to: '14:00' },
    ],
    exceptions: [],
  },
  channels: ['chat'],
  policies: defaultPolicies,
  theme: { accent: '#0b5d57' },
};

/** A conversation with nothing in it. */
export const blank: Conversation = {
  id: '019aa000-0000-7000-8000-00000000c001',
  status: null,
  topic: '',
  purpose: 'service',
  openedAt: null,
  nextStep: 'first-answer',
  nextUpdateBy: null,
  facts: [],
  cards: {},
  consults: [],
  callbacks: [], commitments: [], statements: [], requests: [], consents: [],
  timeline: [],
  hasOlder: false,
  phase: 'loading',
  typing: [],
  read: { customer: 0, centre: 0, rev: 0 },
  unread: 0,
  uploads: [],
};

/** A call the element made of the client, by name and arguments. */
export type Call = readonly [name: string, ...args: unknown[]];

/** A case whose conversation the test sets and whose calls it reads. */
export interface FakeCase extends CaseHandle {
  set(conversation: Conversation): void;
  readonly value: Conversation;
  readonly listeners: number;
}

/** A client that implements the public interface and does what the test says. */
export interface FakeFaden extends Faden {
  readonly calls: Call[];
  readonly connection: Settable<ConnectionState> & { readonly listeners: number };
  readonly storage: Settable<StorageMode>;
  readonly myCases: Settable<readonly MyCase[]>;
  case(id: string): FakeCase;
  /** The next writing call is rejected with this. */
  failNext: Error | undefined;
}

/** What a test may decide about the client it is given. */
export interface FakeOptions {
  readonly profile?: SiteProfile | Error;
  readonly availability?: Availability | Error;
  readonly conversations?: readonly Conversation[];
  readonly cases?: readonly MyCase[];
  /** The windows that are free; none unless told otherwise. */
  readonly slots?: Slots | Error;
}

const open: Availability = { open: true, until: '2026-11-23T19:00:00.000Z', agents: 2, place: 1, callback: false };

const orReject = async <T>(value: T | Error): Promise<T> => {
  if (value instanceof Error) throw value;
  return value;
};

/** The callbacks of a fake: what is offered is given back, what is asked for is written down. */
function fakeCallbacks({ availability = open, slots = { zone: 'Europe/Berlin', topic: '', slots: [] } }: FakeOptions, wrote: (...call: Call) => Promise<void>, handle: (id: string) => CaseHandle): Callbacks {
  return {
    availability: () => orReject(availability),
    slots: () => orReject(slots),
    hold: async ({ window }) => wrote('hold', window.start).then(() => ({ hold: blank.id, window, until: '2026-11-23T16:10:00.000Z' })),
    request: async ({ case: id = blank.id, ...request }) => wrote('request', request).then(() => ({ case: handle(id), callback: callbackName })),
    move: async ({ window }) => wrote('move', window.start).then(() => 'move'),
    cancel: async ({ reason }) => wrote('cancel', reason).then(() => 'cancel'),
    calendar: async () => wrote('calendar').then(() => new Blob(['BEGIN:VCALENDAR'])),
    link: async () => wrote('link').then(() => ({ url: 'https://contact.example/callback#secret', secret: 'secret', expires: '2026-12-01T00:00:00.000Z' })),
  };
}

/** The name of every callback that is asked for through a fake. */
export const callbackName = '019aa000-0000-7000-8000-00000000ca11';

/** A client for tests and screenshots: it keeps what it is given and writes down what it is asked. */
export function createFakeFaden(options: FakeOptions = {}): FakeFaden {
  const { profile = musterbank, availability = open, conversations = [], cases = [] } = options;
  const calls: Call[] = [];
  const handles = new Map<string, FakeCase>();
  const connection = settable<ConnectionState>('live');
  const storage = settable<StorageMode>('persistent');
  const myCases = settable(cases);
  const fake = { failNext: undefined as Error | undefined };
  const wrote = async (...call: Call): Promise<void> => {
    calls.push(call);
    const error = fake.failNext;
    fake.failNext = undefined;
    if (error) throw error;
  };
  const handle = (id: string): FakeCase => {
    const known = handles.get(id);
    if (known) return known;
    const value = settable<Conversation>(conversations.find((conversation) => conversation.id === id) ?? { ...blank, id });
    const fresh: FakeCase = {
      id,
      get value() {
        return value.value;
      },
      get listeners() {
        return value.listeners;
      },
      set: value.set,
      subscribe: value.subscribe,
      send: async (text) => wrote('send', text).then(() => 'name'),
      sendFile: async (file) => wrote('sendFile', file.name).then(() => 'name'),
      file: async (file) => wrote('file', file).then(() => new Blob(['x'])),
      edit: async (name, text) => wrote('edit', name, text),
      redact: async (name) => wrote('redact', name),
      confirmUnderstanding: async () => wrote('confirmUnderstanding'),
      correctUnderstanding: async (text) => wrote('correctUnderstanding', text),
      recordFact: async (fact) => wrote('recordFact', fact),
      answerResolution: async (answer, more) => wrote('answerResolution', answer, more),
      escalate: async (text) => wrote('escalate', text),
      rate: async (score, text, more) => wrote('rate', score, text, more),
      withdraw: async () => wrote('withdraw'),
      command: async (kind, body) => wrote(kind, body).then(() => 'name'),
      typing: () => void calls.push(['typing']),
      markRead: () => void calls.push(['markRead']),
      older: async () => wrote('older'),
      retry: async (name) => wrote('retry', name),
      discard: async (name) => wrote('discard', name),
    };
    handles.set(id, fresh);
    return fresh;
  };
  return Object.assign(fake, {
    options: { gateway: 'https://contact.example', site: 'musterbank' },
    calls,
    connection,
    storage,
    myCases,
    profile: () => orReject(profile),
    availability: () => orReject(availability),
    cases: {
      list: myCases,
      get: handle,
      open: async (request: { topic: string; text?: string }) => {
        await wrote('open', request.topic, request.text);
        return handle(blank.id);
      },
    },
    case: handle,
    callbacks: fakeCallbacks(options, wrote, handle),
    connect: async () => wrote('connect'),
    identify: async () => wrote('identify'),
    logout: async () => wrote('logout'),
    hasAccount: async () => cases.length > 0,
    on: () => () => undefined,
    destroy: async () => wrote('destroy'),
  });
}
