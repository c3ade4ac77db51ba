import type { WebDriver } from './webdriver.ts';

/** The part of Playwright's page that @web/test-runner-commands calls. */
export interface WebKitPage {
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  keyboard: {
    type(text: string): Promise<void>;
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number, options?: { button?: MouseButton }): Promise<void>;
    down(options?: { button?: MouseButton }): Promise<void>;
    up(options?: { button?: MouseButton }): Promise<void>;
  };
}

type MouseButton = 'left' | 'middle' | 'right';

// https://www.w3.org/TR/webdriver/#keyboard-actions
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016',
  Delete: '\uE017', Meta: '\uE03D', F1: '\uE031', F2: '\uE032', F5: '\uE035', F10: '\uE03A',
};
const BUTTONS: Readonly<Record<MouseButton, number>> = { left: 0, middle: 1, right: 2 };

function keyValue(name: string): string {
  const known = KEYS[name];
  if (known) return known;
  if ([...name].length === 1) return name;
  throw new Error(`No key is called "${name}" here.`);
}

function keys(actions: readonly object[]): object[] {
  return [{ type: 'key', id: 'keyboard', actions }];
}

function pointer(actions: readonly object[]): object[] {
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });
const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });

/** Dresses a WebDriver window as the page the stock test commands expect. */
export function createWebKitPage(driver: WebDriver): WebKitPage {
  const press = async (combination: string): Promise<void> => {
    const held = combination === '+' ? ['+'] : combination.split('+').map(keyValue);
    await driver.act(keys([...held.map(down), ...held.toReversed().map(up)]));
  };
  return {
    setViewportSize: ({ width, height }) => driver.resize(width, height),
    keyboard: {
      type: (text) => driver.act(keys([...text].flatMap((letter) => [down(letter), up(letter)]))),
      press,
      down: (key) => driver.act(keys([down(keyValue(key))])),
      up: (key) => driver.act(keys([up(keyValue(key))])),
    },
    mouse: {
      move: (x, y) => driver.act(pointer([move(x, y)])),
      click: (x, y, { button = 'left' } = {}) =>
        driver.act(pointer([move(x, y), { type: 'pointerDown', button: BUTTONS[button] }, { type: 'pointerUp', button: BUTTONS[button] }])),
      down: ({ button = 'left' } = {}) => driver.act(pointer([{ type: 'pointerDown', button: BUTTONS[button] }])),
      up: ({ button = 'left' } = {}) => driver.act(pointer([{ type: 'pointerUp', button: BUTTONS[button] }])),
    },
  };
}
