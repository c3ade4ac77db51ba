import { createDesk } from '@faden/client';

import { browserPorts } from './browser-ports.ts';
import { mountDesk } from './mount-desk.tsx';

const root = document.getElementById('desk');
if (root) mountDesk(root, browserPorts({ desk: createDesk({ gateway: location.origin }), window }));
