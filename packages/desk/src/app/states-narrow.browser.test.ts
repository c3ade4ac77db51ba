import { checkEveryState } from '../testing/check-every-state.ts';

checkEveryState({ lang: 'de', theme: 'light', width: 375, height: 760 });
