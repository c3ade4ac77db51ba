import { createDesk } from '@faden/client';
import { browserPorts, mountDesk } from '@faden/desk';
import { mockPassword } from '@faden/mock';

import { gateway } from './gateway.ts';
import { language } from './language.ts';

/** The agent's window: the real desk, signed in as Jonas Weber. */
export async function openDeskPage(): Promise<void> {
  document.documentElement.lang = language;
  const desk = createDesk({ gateway });
  if ((await desk.resume()) === null) await desk.signIn('jonas', mockPassword);
  const root = document.querySelector<HTMLElement>('#root');
  if (root !== null) mountDesk(root, browserPorts({ desk, window }));
}
