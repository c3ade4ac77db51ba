import { checkEveryState } from '../testing/check-every-state.ts';

checkEveryState({ lang: 'de', theme: 'dark', width: 1024, height: 768 });
