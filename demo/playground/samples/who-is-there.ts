import type { Sample } from './sample.ts';

/** Asks what the company says of itself, and whether somebody answers now. */
export const whoIsThere: Sample = async ({ faden, print }) => {
  const { name, operator, topics } = await faden.profile();
  print(name, 'is answered by', operator.name);
  print(topics.map(({ id, label }) => `${id}: ${label['en']}`));

  const { open, until, agents, place } = await faden.availability('billing');
  print(open ? 'open until' : 'closed until', until, 'with', agents, 'at the desk; your place would be', place);
};
