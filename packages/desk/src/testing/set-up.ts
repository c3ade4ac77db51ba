import { drawn, eventually, screenOf, type Screen } from './screen.ts';
import { stage, type Stage } from './stage.ts';
import { createStories, type Stories } from './stories.ts';

/** A desk with the demo day, and what is seen on it. */
export interface SetUp extends Stories {
  readonly screen: Screen;
  readonly stage: Stage;
}

const stages: Stage[] = [];

/** A second desk in the same house, for somebody else. */
export async function seat(stories: Stories, agent: string | undefined, preferences: Parameters<typeof stage>[2] = {}): Promise<SetUp> {
  const made = stage(stories.house, agent, preferences);
  stages.push(made);
  const screen = screenOf(made.root);
  if (agent !== undefined) await eventually(() => screen.text('.brand-name'));
  await drawn();
  return { ...stories, screen, stage: made };
}

/** The demo day with somebody at the desk; nobody means the door. */
export const setUp = (agent?: string, preferences: Parameters<typeof stage>[2] = {}): Promise<SetUp> => seat(createStories(), agent, preferences);

/** Takes every desk of a test down again. */
export function takeDown(): void {
  for (const one of stages.splice(0)) one.leave();
}
