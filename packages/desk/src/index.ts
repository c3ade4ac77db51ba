export type { Address, DeskClock, DeskPorts, Preferences, PreferenceStore } from './app/ports.ts';
export { mountDesk } from './mount-desk.tsx';
export { browserPorts, type BrowserPortsOptions } from './browser-ports.ts';
