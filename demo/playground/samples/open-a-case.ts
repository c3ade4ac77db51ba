import type { Sample } from './sample.ts';

/** Opens a case with the customer's own words and writes once more. */
export const openACase: Sample = async ({ faden, print }) => {
  const billing = await faden.cases.open({ topic: 'billing', text: 'My card bill is 39 euros too high.' });
  print('kept on this device as', billing.id);

  const message = await billing.send('The yearly fee is on it twice.');
  print('and so is', message);
};
