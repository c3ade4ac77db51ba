import type { Line, Scenario, ScriptedAgent } from './scenario.ts';

const goodLine: Line = { delayMs: [20, 60] };

const aylin: ScriptedAgent = {
  agent: 'aylin',
  first: [
    { afterMs: 1200, do: 'take' },
    { afterMs: 600, do: 'type' },
    {
      afterMs: 2600,
      do: 'reply',
      text: {
        en: 'I have read what you wrote and have your details in front of me. Let me check the figures, please stay a moment.',
        de: 'Ich habe gelesen, was Sie geschrieben haben, und Ihre Angaben vor mir. Ich prüfe die Zahlen, bleiben Sie bitte einen Moment.',
      },
    },
    {
      afterMs: 2200,
      do: 'restate',
      points: [
        { en: 'The amount is higher than agreed.', de: 'Der Betrag ist höher als vereinbart.' },
        { en: 'You want to know who corrects it, and by when.', de: 'Sie möchten wissen, wer das berichtigt und bis wann.' },
      ],
    },
  ],
  then: [
    [
      { afterMs: 800, do: 'type' },
      {
        afterMs: 2400,
        do: 'reply',
        text: {
          en: 'Thank you. The yearly fee was charged twice, that is our fault. The second one is on its way back to you.',
          de: 'Danke. Die Jahresgebühr wurde zweimal berechnet, das ist unser Fehler. Die zweite ist auf dem Weg zu Ihnen zurück.',
        },
      },
      {
        afterMs: 1800,
        do: 'propose',
        text: {
          en: 'The second fee of 39.00 € is refunded; you see it on your account by Wednesday.',
          de: 'Die zweite Gebühr von 39,00 € ist erstattet; Sie sehen sie bis Mittwoch auf Ihrem Konto.',
        },
      },
    ],
    [
      { afterMs: 700, do: 'type' },
      { afterMs: 1900, do: 'reply', text: { en: 'I have noted that and stay responsible for it.', de: 'Das habe ich aufgenommen und bleibe dafür zuständig.' } },
    ],
  ],
};

/** An agent takes the case, says who they are, answers, restates the concern and proposes a solution. */
export const agentAnswers: Scenario = {
  name: 'agent-answers',
  title: { en: 'An agent answers', de: 'Eine Mitarbeiterin antwortet' },
  hours: 'open',
  agents: [aylin],
  line: goodLine,
};

/** Open, but nobody is at the desk: words wait, honestly. */
export const nobodyOnline: Scenario = {
  name: 'nobody-online',
  title: { en: 'Open, nobody at the desk', de: 'Geöffnet, niemand am Platz' },
  hours: 'open',
  agents: [],
  line: goodLine,
};

/** Outside the hours: the next opening is named, messages are taken. */
export const closed: Scenario = {
  name: 'closed',
  title: { en: 'Closed', de: 'Geschlossen' },
  hours: 'closed',
  agents: [],
  line: goodLine,
};

/** Everything works, late. */
export const slowNetwork: Scenario = {
  name: 'slow-network',
  title: { en: 'Slow network', de: 'Langsames Netz' },
  hours: 'open',
  agents: [aylin],
  line: { delayMs: [1200, 2600] },
};

/** The connection is lost again and again; nothing that was written may be. */
export const lostConnection: Scenario = {
  name: 'lost-connection',
  title: { en: 'Connection lost, again and again', de: 'Verbindung bricht immer wieder ab' },
  hours: 'open',
  agents: [aylin],
  line: { delayMs: [40, 120], breaks: { holdsMs: 9000, goneMs: 7000 } },
};

/** A call that was asked for comes: not reached at the first try, reached at the second, with a summary. */
export const callComes: Scenario = {
  name: 'call-comes',
  title: { en: 'A call comes, at the second try', de: 'Ein Anruf kommt, beim zweiten Versuch' },
  hours: 'open',
  agents: [aylin],
  calls: {
    do: 'call',
    agent: 'aylin',
    unanswered: 1,
    summary: { en: 'The yearly fee was charged twice. The second one is on its way back to you.', de: 'Die Jahresgebühr wurde zweimal berechnet. Die zweite ist auf dem Weg zu Ihnen zurück.' },
  },
  line: goodLine,
};

/** Nobody calls in the window that was promised, and that is said. */
export const callMissed: Scenario = {
  name: 'call-missed',
  title: { en: 'A promised call does not come', de: 'Ein zugesagter Anruf bleibt aus' },
  hours: 'open',
  agents: [],
  calls: { do: 'miss', agent: 'aylin' },
  line: goodLine,
};

/** All scenarios, by their names. */
export const scenarios = {
  'agent-answers': agentAnswers,
  'nobody-online': nobodyOnline,
  closed,
  'slow-network': slowNetwork,
  'lost-connection': lostConnection,
  'call-comes': callComes,
  'call-missed': callMissed,
} as const satisfies Record<string, Scenario>;
