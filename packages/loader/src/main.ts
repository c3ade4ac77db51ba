import { defineFaden } from './define.ts';

defineFaden();
