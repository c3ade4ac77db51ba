import type { CalledCustomer, CallEvent, Channel, Hook, HookAnswer, HookReading } from '@faden/gateway';

import { type AskPlan, askForKey, connect, goOn, greet, hangUp } from './call-instructions.ts';
import { type CallRequestDeps, requestCall } from './call-request.ts';
import { type CallManner, eventOf } from './call-status.ts';
import { isSigned } from './twilio-signature.ts';

/** How calls are made through a provider. */
export interface TwilioSettings extends CallManner {
  /** Origin of the provider's interface, for example `https://api.twilio.com`. */
  readonly api: string;
  readonly account: string;
  /** Authenticates our requests and signs the provider's. */
  readonly token: string;
  /** The origin at which the provider reaches the gateway. */
  readonly publicUrl: string;
  /** Whether agents press a key before the customer is called, so that no mailbox of theirs is connected with anybody. */
  readonly asksForKey: boolean;
  /** Whether customers hear who calls before they are connected, and can say by a key that they asked for no call. */
  readonly announces: boolean;
  /** How long each telephone rings. */
  readonly ringSeconds: number;
}

/** What a channel over a Twilio-compatible provider needs. */
export interface TwilioChannelDeps extends CallRequestDeps {
  readonly settings: TwilioSettings;
  /** An agent's own telephone: a number or a SIP address. */
  readonly phoneOf: (agent: string) => string | undefined;
  /** The number a site calls from. */
  readonly callingNumberOf: (site: string) => string | undefined;
  readonly languageOf: (site: string) => AskPlan['language'];
  readonly nameOf: (site: string) => string;
}

const CONCURRENCY = 8;
const XML = 'text/xml; charset=utf-8';

/** Calls through a Twilio-compatible provider, without its SDK: the agent's telephone first, then the customer's. */
export function createTwilioChannel(deps: TwilioChannelDeps): Channel {
  const { settings, phoneOf, callingNumberOf } = deps;
  return {
    channel: 'phone',
    concurrency: CONCURRENCY,
    endpointOf: () => `phone ${new URL(settings.api).host}`,
    callsFor: (agent) => phoneOf(agent) !== undefined,
    hand: async ({ site, token, data }) => {
      const phone = typeof data.agent === 'string' ? phoneOf(data.agent) : undefined;
      const from = callingNumberOf(site);
      if (phone === undefined) return { type: 'refused', reason: 'agent-without-telephone' };
      if (from === undefined) return { type: 'refused', reason: 'site-without-number' };
      const url = `${settings.api}/2010-04-01/Accounts/${encodeURIComponent(settings.account)}/Calls.json`;
      return requestCall(deps, { url, account: settings.account, token: settings.token, form: agentCall(settings, { phone, from, token }) });
    },
    readHook: (hook) => readHook(deps, hook),
  };
}

const hookUrl = (publicUrl: string, token: string, rest: string): string => `${publicUrl}/v1/hooks/phone/${token}/${rest}`;

/** The call to the agent's own telephone, which asks what to do next once it is answered. */
function agentCall({ publicUrl, ringSeconds }: TwilioSettings, { phone, from, token }: { readonly phone: string; readonly from: string; readonly token: string }): URLSearchParams {
  return new URLSearchParams([
    ['To', phone],
    ['From', from],
    ['Timeout', String(ringSeconds)],
    ['Method', 'POST'],
    ['Url', hookUrl(publicUrl, token, 'answered')],
    ['StatusCallback', hookUrl(publicUrl, token, 'agent')],
    ['StatusCallbackMethod', 'POST'],
    ...['initiated', 'ringing', 'answered', 'completed'].map((event): [string, string] => ['StatusCallbackEvent', event]),
  ]);
}

function readHook(deps: TwilioChannelDeps, { path, rest, token, headers, body }: Hook): HookReading {
  const { settings } = deps;
  const form = new URLSearchParams(body);
  if (!isSigned(settings.token, `${settings.publicUrl}${path}`, form, headers.get('x-twilio-signature'))) return { type: 'unsigned' };
  const sid = form.get('CallSid');
  if (sid === null) return { type: 'unreadable' };
  if (rest === 'answered' || rest === 'key' || rest === 'greeting') return { type: 'instructions', answer: (customer) => xml(instruct(deps, { token, rest, customer })) };
  if (rest === 'choice') return choiceOf(sid, form.get('Digits'));
  if (rest !== 'agent' && rest !== 'customer') return { type: 'unreadable' };
  const [status, answeredBy] = [form.get('CallStatus'), form.get('AnsweredBy')];
  const call: CallEvent = eventOf({ leg: rest, status, answeredBy }, settings);
  return { type: 'event', event: [rest, sid, status, answeredBy].join(' '), call };
}

const xml = (body: string): HookAnswer => ({ contentType: XML, body });

// The key nobody presses by resting on it.
const UNWANTED_KEY = '9';

function choiceOf(sid: string, digits: string | null): HookReading {
  const isUnwanted = digits === UNWANTED_KEY;
  return { type: 'event', event: `choice ${sid}`, call: { type: isUnwanted ? 'unwanted' : 'progress' }, answer: xml(isUnwanted ? hangUp() : goOn()) };
}

interface Question {
  readonly token: string;
  readonly rest: 'answered' | 'key' | 'greeting';
  readonly customer: CalledCustomer | undefined;
}

function instruct({ settings, callingNumberOf, languageOf, nameOf }: TwilioChannelDeps, { token, rest, customer }: Question): string {
  const callerId = customer && callingNumberOf(customer.site);
  if (customer === undefined || callerId === undefined) return hangUp();
  const { publicUrl, asksForKey, announces, ringSeconds, detectsMachines } = settings;
  const url = (next: string): string => hookUrl(publicUrl, token, next);
  const language = languageOf(customer.site);
  if (rest === 'greeting') return greet({ nextUrl: url('choice'), language, site: nameOf(customer.site) });
  // Whoever is connected already is not called once more.
  if (customer.isConnected) return hangUp();
  if (asksForKey && rest === 'answered') return askForKey({ nextUrl: url('key'), language });
  return connect({ to: customer.to, callerId, statusUrl: url('customer'), ringSeconds, detectsMachines, ...(announces ? { greetingUrl: url('greeting') } : {}) });
}
