import test from 'node:test';

import { expectKept } from './testing/expect-kept.ts';

test('worlds 101 to 200 keep every guarantee', () => expectKept(101, 200));
