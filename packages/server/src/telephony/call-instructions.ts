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

const words: Readonly<Record<AskPlan['language'], string>> = {
  'de-DE': 'Rückruf. Bitte drücken Sie eine Taste, um verbunden zu werden.',
  'en-US': 'Callback. Please press any key to be connected.',
};

/** Ends the call. */
export const hangUp = (): string => respond('<Hangup/>');

/** Connects the agent with the customer. */
export function connect({ to, callerId, statusUrl, ringSeconds, detectsMachines }: ConnectPlan): string {
  const number = attributes({
    statusCallback: statusUrl,
    statusCallbackMethod: 'POST',
    statusCallbackEvent: 'initiated ringing answered completed',
    ...(detectsMachines ? { machineDetection: 'Enable', amdStatusCallback: statusUrl, amdStatusCallbackMethod: 'POST' } : {}),
  });
  return respond(`<Dial${attributes({ callerId, timeout: ringSeconds })}><Number${number}>${escapeXml(to)}</Number></Dial>`);
}

/** Asks the agent for any key, and hangs up when none comes. */
export function askForKey({ nextUrl, language }: AskPlan): string {
  const say = `<Say${attributes({ language })}>${escapeXml(words[language])}</Say>`;
  return respond(`<Gather${attributes({ numDigits: 1, timeout: 10, action: nextUrl, method: 'POST' })}>${say}</Gather><Hangup/>`);
}
