/** What a person finds on the desk's screen, by what it says. */
export interface Screen {
  readonly root: HTMLElement;
  /** The button that says or is named exactly this; throws where there is none. */
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  /** The field with this label. */
  field(label: string): HTMLInputElement | HTMLTextAreaElement;
  choose(label: string): void;
  write(label: string, text: string): void;
  press(name: string): Promise<void>;
  /** Opens the case of a customer from the inbox, and waits until it is shown. */
  openCase(customer: string): Promise<void>;
  has(selector: string): boolean;
  text(selector: string): string;
  texts(selector: string): string[];
}

/** What an element is called: its label, or its text without what is hidden from screen readers. */
export function nameOf(element: Element): string {
  const heard = [...element.childNodes].filter((node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'));
  return (element.getAttribute('aria-label') ?? heard.map((node) => node.textContent).join('')).trim();
}

/** Repeats an assertion at every frame until it holds; after two seconds its own error is thrown. */
export async function eventually(assertion: () => void): Promise<void> {
  const until = performance.now() + 2000;
  for (;;) {
    try {
      assertion();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

/** Lets every promise that can settle now settle, and what follows from it be drawn. */
export const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

function must<T>(found: T | undefined | null, what: string): T {
  if (found === undefined || found === null) throw new Error(`There is no ${what} on the screen.`);
  return found;
}

/** Looks at what is drawn inside an element. */
export function screenOf(root: HTMLElement): Screen {
  const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
  const labelled = (label: string): HTMLInputElement | HTMLTextAreaElement => {
    const named = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[aria-label]')].find((element) => element.matches('input, textarea') && element.getAttribute('aria-label') === label);
    const tied = [...root.querySelectorAll('label')].find((element) => element.textContent?.trim() === label);
    const found = named ?? (tied?.htmlFor ? root.querySelector<HTMLInputElement>(`#${CSS.escape(tied.htmlFor)}`) : tied?.querySelector('input'));
    return must(found, `field “${label}”`);
  };
  const text = (selector: string): string => (must(root.querySelector(selector), selector).textContent ?? '').replace(/\s+/g, ' ').trim();
  const screen: Screen = {
    root,
    button: (name) => must(buttons().find((one) => nameOf(one) === name), `button “${name}”`),
    hasButton: (name) => buttons().some((one) => nameOf(one) === name),
    field: labelled,
    choose(label) {
      const option = [...root.querySelectorAll('.option')].find((element) => element.textContent?.includes(label));
      must(option?.querySelector('input'), `choice “${label}”`).click();
    },
    write(label, words) {
      const field = labelled(label);
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    async press(name) {
      screen.button(name).click();
      await drawn();
    },
    async openCase(customer) {
      const row = [...root.querySelectorAll<HTMLButtonElement>('.inbox-row')].find((one) => one.textContent?.includes(customer));
      must(row, `case of ${customer}`).click();
      await eventually(() => must([...root.querySelectorAll('.aside .strong')].find((one) => one.textContent === customer), `open case of ${customer}`));
    },
    has: (selector) => root.querySelector(selector) !== null,
    text,
    texts: (selector) => [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  };
  return screen;
}
