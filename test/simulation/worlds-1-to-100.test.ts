import test from 'node:test';

import { expectKept } from './testing/expect-kept.ts';

test('worlds 1 to 100 keep every guarantee', () => expectKept(1, 100));
