import { type Clock, createMemoryGateway, type Gateway, readConfig, systemClock } from '@faden/gateway';
import { createUuidV7, FadenError, submitRequestSchema } from '@faden/protocol';
import * as v from 'valibot';

import { webRandom } from './platform/web-random.ts';
import { createDeskCaller, type DeskCaller } from './agents/desk-caller.ts';
import { makeCalls } from './agents/make-calls.ts';
import { type Play, playScript } from './agents/play-script.ts';
import { createMovableClock } from './clock/movable-clock.ts';
import { createLine } from './line/line.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { agentAnswers } from './scenarios/scenarios.ts';
import { mockConfig, mockPassword } from './sites/mock-config.ts';

/** What a mock is made of. Everything has a default. */
export interface MockOptions {
  /** The situation to begin with; an agent answers unless told otherwise. */
  readonly scenario?: Scenario;
  /** Sites and agents in the form of `faden.config.json`; two fictional companies unless told otherwise. */
  readonly config?: unknown;
  /** The password scripted agents sign in with, where `config` is your own. */
  readonly password?: string;
  /** Give your own to let tests own the time. */
  readonly clock?: Clock;
  /** Give your own to make ids and secrets repeatable. */
  readonly random?: (length: number) => Uint8Array;
  /** Told of every request that went over the line. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Told when a scripted agent could not do what the script says. */
  readonly onError?: (error: unknown) => void;
}

/** One request and what came of it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** Kinds of the commands in it, in order. */
  readonly commands: readonly string[];
  /** `null` when the line was broken. */
  readonly status: number | null;
}

/** The real gateway over a memory store, in whatever page or process made it. */
export interface Mock {
  /** Answers a request to `/v1/…` as the gateway does, over the scenario's line. */
  fetch(request: Request): Promise<Response>;
  /** Goes over to another situation; what was said stays. */
  use(scenario: Scenario): void;
  readonly scenario: Scenario;
  /** The gateway itself, past the line. */
  readonly gateway: Gateway;
  /** What the mock's clock says, in epoch ms. */
  now(): number;
  /** Sends everybody home and ends all timers. */
  close(): Promise<void>;
}

/** The address scripted agents call; it leads nowhere but here. */
const INSIDE = 'https://mock.invalid';
const TICK_MS = 1000;
const fractionOf = (bytes: Uint8Array): number => ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) / 65_536;

/** Makes a mock. Rejects a configuration that is none with `bad_request`, its faults in one sentence each. */
export function createMock(options: MockOptions = {}): Mock {
  const { config = mockConfig, random = webRandom, password = mockPassword, onExchange, onError = () => undefined } = options;
  const read = readConfig(config);
  if (read.type === 'invalid') throw new FadenError('bad_request', read.errors.join('\n'));

  const clock = createMovableClock(options.clock ?? systemClock);
  const gateway = createMemoryGateway(read.config, { clock, random });
  const line = createLine({ clock, fraction: () => fractionOf(random(2)), serve: (request) => gateway.fetch(request) });
  const mint = createUuidV7({ now: clock.now, random });
  let scenario = options.scenario ?? agentAnswers;
  let plays: readonly Play[] = [];
  let state: 'open' | 'closed' = 'open';
  let stopTicking = (): void => undefined;

  const tick = (): void => {
    if (state === 'open') stopTicking = clock.after(TICK_MS, () => void gateway.tick(clock.now()).catch(onError).finally(tick));
  };
  const use = (next: Scenario): void => {
    for (const play of plays) play.stop();
    scenario = next;
    const calendar = read.config.sites[0]?.calendar;
    if (calendar !== undefined) clock.moveTo(next.hours, calendar);
    line.use(next.line);
    const callerOf = (agent: string): DeskCaller => createDeskCaller({ fetch: (request) => gateway.fetch(request), origin: INSIDE, agent, password, mint });
    const answering = next.agents.map((script) => playScript({ clock, caller: callerOf(script.agent), script, onError }));
    const { calls } = next;
    plays = calls === undefined ? answering : [...answering, makeCalls({ clock, caller: callerOf(calls.agent), script: calls, onError })];
  };

  use(scenario);
  tick();
  return {
    fetch: async (request) => {
      const tell = onExchange === undefined ? () => undefined : await readExchange(request, onExchange);
      const response = await line.fetch(request).catch((error: unknown) => {
        tell(null);
        throw error;
      });
      tell(response.status);
      return response;
    },
    use,
    get scenario() {
      return scenario;
    },
    gateway,
    now: clock.now,
    close: async () => {
      state = 'closed';
      stopTicking();
      for (const play of plays) play.stop();
      line.close();
      await gateway.close();
    },
  };
}

/** Reads what there is to tell of a request, and tells it once its status is known. */
async function readExchange(request: Request, onExchange: (exchange: Exchange) => void): Promise<(status: number | null) => void> {
  const { pathname: path } = new URL(request.url);
  const body: unknown = path === '/v1/commands' ? await request.clone().json().catch(() => undefined) : undefined;
  const submitted = v.safeParse(submitRequestSchema, body);
  const commands = submitted.success ? submitted.output.commands.map(({ kind }) => kind) : [];
  return (status) => onExchange({ method: request.method, path, commands, status });
}
