import { setTimeout as wait } from 'node:timers/promises';

import { buildServer } from '../build-server.ts';
import { type ChildServer, startReadyChild } from '../child-server.ts';
import { freshDirectory } from '../fresh-directory.ts';
import { writeConfig } from '../small-config.ts';
import { checkCase, type Losses } from './check-case.ts';
import { createWriter, type Writer } from './writer.ts';

/** How often to kill, and under how many writers. */
export interface KillPlan {
  readonly rounds: number;
  readonly writers: number;
  /** Between a round's first acknowledgement and its end lies a random time up to this one. */
  readonly longestMs: number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Told after every round. */
  onRound?(round: number, acknowledged: number): void;
}

/** What was found after all rounds, and how much was at stake. */
export interface KillReport extends Losses {
  /** Rounds in which the kill cut at least one request off. */
  interrupted: number;
}

/** Runs a server, writes to it, kills it with SIGKILL in the middle, starts it on the same data, again and again, and then looks for what is missing. */
export async function killRounds(plan: KillPlan): Promise<KillReport> {
  const program = await buildServer();
  const directory = freshDirectory();
  const start = (): Promise<ChildServer> =>
    startReadyChild(program, { PORT: '0', FADEN_DATA: `${directory.path}/data`, FADEN_CONFIG: writeConfig(directory.path) });
  let server = await start();
  try {
    const writers = await Promise.all(Array.from({ length: plan.writers }, (_, place) => createWriter(gatewayOf(server), `Writer ${place}`)));
    let interrupted = 0;
    for (let round = 1; round <= plan.rounds; round += 1) {
      await loadAndKill(server, writers, plan);
      if (writers.some(({ sent }) => sent.at(-1)?.entries === undefined)) interrupted += 1;
      server = await start();
      plan.onRound?.(round, writers.reduce((sum, { sent }) => sum + sent.filter(({ entries }) => entries).length, 0));
    }
    for (const writer of writers) await writer.settle(gatewayOf(server));
    const losses = await Promise.all(writers.map((writer) => checkCase(gatewayOf(server), writer)));
    return { ...losses.reduce(add), interrupted };
  } finally {
    await server.end('SIGKILL');
    directory.remove();
  }
}

async function loadAndKill(server: ChildServer, writers: readonly Writer[], { longestMs, random }: KillPlan): Promise<void> {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const writing = Promise.all(writers.map((writer) => writer.writeAway(gatewayOf(server), begin)));
  await Promise.race([begun, writing]);
  await Promise.race([wait(random() * longestMs), writing]);
  await server.end('SIGKILL');
  await writing;
}

const gatewayOf = ({ origins }: ChildServer): string => (origins['gateway'] ?? '').replace('localhost', '127.0.0.1');

const add = (a: Losses, b: Losses): Losses => ({
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
  gaps: a.gaps + b.gaps,
  broken: a.broken + b.broken,
  disordered: a.disordered + b.disordered,
});
