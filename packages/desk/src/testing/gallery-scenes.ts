import { addCalls, callStages } from './call-stories.ts';
import type { FakeHouse } from './fake-house.ts';
import { addPromises, addStatements } from './promise-stories.ts';
import type { Stories } from './stories.ts';

/** One state of the desk to look at: who sits there, which case is open, and what is done before. */
export interface Scene {
  readonly agent: string | undefined;
  readonly open?: Exclude<keyof Stories, 'house'>;
  /** The customer whose call is opened from the list of calls. */
  readonly call?: string;
  /** Changes the story before the desk is shown. */
  readonly before?: (stories: Stories) => void;
  /** What the agent does: names of buttons to press, in order. */
  readonly press?: readonly string[];
  /** What the agent writes into the focused or first field afterwards. */
  readonly write?: string;
  /** Whether it is sent then. */
  readonly send?: true;
}

const offline = ({ house }: { readonly house: FakeHouse }): void => house.connect('reconnecting');

/** Every state worth looking at, by name. Buttons are named by what they say in English. */
export const scenes: Readonly<Record<string, Scene>> = {
  'sign-in': { agent: undefined },
  'sign-in-missing': { agent: undefined, press: ['Sign in'] },
  inbox: { agent: 'jonas' },
  case: { agent: 'jonas', open: 'petra', write: 'Yes, Ms Lang. You get it as a file today, and on paper as well.' },
  'first-reply': { agent: 'jonas', open: 'emre' },
  note: { agent: 'jonas', open: 'petra', press: ['Internal note'], write: 'Asked the branch for the date.' },
  offer: { agent: 'jonas', open: 'ines' },
  handover: { agent: 'jonas', open: 'petra', press: ['Hand over'] },
  'handover-missing': { agent: 'jonas', open: 'petra', press: ['Hand over', 'Offer the case'] },
  consult: { agent: 'jonas', open: 'petra', press: ['Ask Musterbank'] },
  understanding: { agent: 'jonas', open: 'emre', press: ['Restate the concern'] },
  fact: { agent: 'jonas', open: 'petra', press: ['Note something given'] },
  resolution: { agent: 'jonas', open: 'petra', press: ['Resolution', 'Propose it'] },
  status: { agent: 'jonas', open: 'petra', press: ['More', 'Change the status'] },
  menu: { agent: 'maria', open: 'luca', press: ['More'] },
  escalation: { agent: 'maria', open: 'luca' },
  'escalation-form': { agent: 'maria', open: 'luca', press: ['Answer the escalation'] },
  reassign: { agent: 'maria', open: 'luca', press: ['More', 'Reassign'] },
  proposed: { agent: 'jonas', open: 'paul' },
  closed: { agent: 'jonas', open: 'carla' },
  anonymous: { agent: 'jonas', open: 'nobody' },
  reconnecting: { agent: 'jonas', open: 'petra', before: offline },
  undelivered: {
    agent: 'jonas',
    open: 'petra',
    before: (stories) => {
      offline(stories);
      stories.house.delay();
    },
    write: 'It goes out by post on Friday.',
    send: true,
  },
  typing: { agent: 'jonas', open: 'petra', before: ({ house, petra }) => house.typing(petra, true) },
  refused: { agent: 'aylin', open: 'petra', press: ['Ask Musterbank'], write: 'Is it done?', send: true },
  'own-menu': { agent: 'jonas', open: 'petra', press: ['Jonas Weber: language, theme, sign out'] },
  ended: { agent: 'jonas', press: ['Ended cases'] },
  calls: { agent: 'jonas', before: ({ house }) => void addCalls(house), press: ['Callbacks, 1 unattended'] },
  'calls-none': { agent: 'jonas', press: ['Callbacks'] },
  'calls-alarm': { agent: 'maria', open: 'petra', before: ({ house }) => void addCalls(house) },
  'calls-beside': { agent: 'jonas', open: 'petra', before: ({ house }) => void addCalls(house) },
  'call-early': { agent: 'jonas', before: ({ house }) => void addCalls(house), call: 'Emil Sander' },
  'call-due': { agent: 'jonas', before: ({ house }) => void addCalls(house), call: 'Greta Simon' },
  'call-missed': { agent: 'jonas', before: ({ house }) => void addCalls(house), call: 'Rosa Albrecht' },
  'call-accepted': { agent: 'jonas', before: ({ house }) => callStages.accepted(house, addCalls(house).greta), call: 'Greta Simon' },
  'call-calling': { agent: 'jonas', before: ({ house }) => callStages.calling(house, addCalls(house).greta), call: 'Greta Simon' },
  'call-not-reached': { agent: 'jonas', before: ({ house }) => callStages.notReached(house, addCalls(house).greta), call: 'Greta Simon' },
  'call-wrap-up': { agent: 'jonas', before: ({ house }) => callStages.calling(house, addCalls(house).greta), call: 'Greta Simon', press: ['Reached', 'Finish the call'] },
  'call-next': { agent: 'jonas', before: ({ house }) => callStages.calling(house, addCalls(house).greta), call: 'Greta Simon', press: ['Reached'], write: 'The new advance payment is 74 € from December on. The letter comes by Friday.', send: true },
  'call-off': { agent: 'jonas', before: ({ house }) => void addCalls(house), call: 'Greta Simon', press: ['Call it off'] },
  'promise-asked': { agent: 'jonas', open: 'petra', write: 'Yes, Ms Lang. We will post the corrected bill on paper.' },
  'promise-bar': { agent: 'jonas', open: 'petra', before: addPromises, press: ['Add a promise'], write: 'Yes, Ms Lang. You get it as a file today, and on paper as well.' },
  'promise-missing': { agent: 'jonas', open: 'petra', press: ['Add a promise'], write: 'Yes, Ms Lang.', send: true },
  ledger: { agent: 'maria', open: 'petra', before: addPromises },
  'promise-kept': { agent: 'jonas', open: 'petra', before: addPromises, press: ['It is done', 'It is done'] },
  'promise-move': { agent: 'jonas', open: 'petra', before: addPromises, press: ['Propose another time'] },
  statements: { agent: 'jonas', open: 'petra', before: addStatements },
  'statement-correct': { agent: 'jonas', open: 'petra', before: addStatements, press: ['Correct it'] },
  notice: { agent: 'jonas', open: 'petra', press: ['More', 'Tell the customer'] },
  merge: { agent: 'jonas', open: 'petra', press: ['More', 'Merge into another case', 'Merge the cases'] },
  aside: { agent: 'jonas', open: 'petra', press: ['Customer and role card'] },
};
