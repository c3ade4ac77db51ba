// Where the browsers of the tests are. Node's built-ins only: this runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX = ['firefox-esr', 'firefox'];

/** Says whether this file can be started. */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program by its name, looked up in PATH; undefined when there is none. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** The Chromium to test with: CHROME_PATH first, then the known places. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  return CHROMIUM.find(isProgram);
}

/** The Firefox to test with, or undefined. FIREFOX_PATH wins. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  return FIREFOX.map(findProgram).find(Boolean);
}

/** The programs WebKitGTK needs: its driver, and Xvfb where there is no display; undefined when one is missing. */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  if (!driver) return undefined;
  if (process.env.DISPLAY) return { driver };
  const screen = findProgram('Xvfb');
  return screen ? { driver, screen } : undefined;
}
