/** What the provider is told to do with the agent's call, in its own language (TwiML). */
export interface ConnectPlan {
  /** The customer's number; nobody is called without. */
  readonly to: string;
  /** The number the customer sees. */
  readonly callerId: string;
  /** Where to say what happens in the customer's call. */
  readonly statusUrl: string;
  readonly ringSeconds: number;
  /** Whether to listen for a machine at the customer's end. */
  readonly detectsMachines: boolean;
  /** Where to ask what the customer hears before they are connected; nothing when it is absent. */
  readonly greetingUrl?: string;
}

/** How the agent is asked for a key, so that no mailbox of theirs is connected with a customer. */
export interface AskPlan {
  readonly nextUrl: string;
  readonly language: 'de-DE' | 'en-US';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const attributes = (values: Readonly<Record<string, string | number>>): string => Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('');

const respond = (verbs: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Response>${verbs}</Response>\n`;

/** Who calls, and how to say that nobody asked for it. */
export interface GreetingPlan extends AskPlan {
  readonly site: string;
}

const words: Readonly<Record<AskPlan['language'], { readonly ask: string; readonly greeting: string }>> = {
  'de-DE': {
    ask: 'Rückruf. Bitte drücken Sie eine Taste, um verbunden zu werden.',
    greeting: 'Guten Tag. Hier ist der Rückruf von {site}. Haben Sie keinen gewünscht, drücken Sie die Neun.',
  },
  'en-US': {
    ask: 'Callback. Please press any key to be connected.',
    greeting: 'Hello. This is the callback from {site}. If you did not ask for it, press nine.',
  },
};

/** Ends the call. */
export const hangUp = (): string => respond('<Hangup/>');

/** Connects the agent with the customer. */
export function connect({ to, callerId, statusUrl, ringSeconds, detectsMachines, greetingUrl }: ConnectPlan): string {
  const number = attributes({
    statusCallback: statusUrl,
    statusCallbackMethod: 'POST',
    statusCallbackEvent: 'initiated ringing answered completed',
    ...(greetingUrl === undefined ? {} : { url: greetingUrl, method: 'POST' }),
    ...(detectsMachines ? { machineDetection: 'Enable', amdStatusCallback: statusUrl, amdStatusCallbackMethod: 'POST' } : {}),
  });
  return respond(`<Dial${attributes({ callerId, timeout: ringSeconds })}><Number${number}>${escapeXml(to)}</Number></Dial>`);
}

/** Asks the agent for any key, and hangs up when none comes. */
export function askForKey({ nextUrl, language }: AskPlan): string {
  return respond(`${gather(nextUrl, { language, words: words[language].ask, timeout: 10 })}<Hangup/>`);
}

/** Tells the customer who calls, and goes on unless they press a key. */
export function greet({ nextUrl, language, site }: GreetingPlan): string {
  return respond(gather(nextUrl, { language, words: words[language].greeting.replace('{site}', () => site), timeout: 1 }));
}

/** Connects whoever pressed another key, or none. */
export const goOn = (): string => respond('');

function gather(nextUrl: string, { language, words: said, timeout }: { readonly language: string; readonly words: string; readonly timeout: number }): string {
  return `<Gather${attributes({ numDigits: 1, timeout, action: nextUrl, method: 'POST' })}><Say${attributes({ language })}>${escapeXml(said)}</Say></Gather>`;
}
