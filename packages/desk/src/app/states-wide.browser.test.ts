import { checkEveryState } from '../testing/check-every-state.ts';

checkEveryState({ lang: 'en', theme: 'light', width: 1440, height: 900 });
