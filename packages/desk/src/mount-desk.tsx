import { render } from 'preact';

import { App } from './app/app.tsx';
import { dress } from './app/dress.ts';
import { createDeskModel } from './app/model.ts';
import type { DeskPorts } from './app/ports.ts';

/** Puts the desk into an element of the page; the returned function takes it away and leaves nothing behind. */
export function mountDesk(root: HTMLElement, ports: DeskPorts): () => void {
  const model = createDeskModel(ports);
  const undress = dress(model);
  render(<App model={model} />, root);
  return () => {
    render(null, root);
    undress();
    model.close();
  };
}
