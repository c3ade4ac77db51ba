/** A window of a browser driven by the W3C WebDriver protocol. */
export interface WebDriver {
  navigate(url: string): Promise<void>;
  currentUrl(): Promise<string>;
  /** Gives the page area this size in CSS pixels, as far as the window system allows. */
  resize(width: number, height: number): Promise<void>;
  /** Performs W3C input actions, one list of sources. */
  act(sources: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  value: unknown;
}

const READY_ATTEMPTS = 100;
const READY_PAUSE_MS = 100;

async function call(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const init: RequestInit = body ? { method, body: JSON.stringify(body) } : { method };
  const response = await fetch(url, init);
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(answer.value)}`);
  return answer.value;
}

async function waitUntilReady(base: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call(`${base}/status`, 'GET');
      return;
    } catch (cause) {
      if (attempt === READY_ATTEMPTS) throw new Error('WebKitWebDriver did not answer.', { cause });
      await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
    }
  }
}

/** Opens one window at the driver that listens at `base`. */
export async function createWebDriver(base: string): Promise<WebDriver> {
  await waitUntilReady(base);
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { args: ['--automation'] } } };
  const opened = (await call(`${base}/session`, 'POST', { capabilities })) as { sessionId: string };
  const session = `${base}/session/${opened.sessionId}`;
  await call(`${session}/timeouts`, 'POST', { script: 30_000, pageLoad: 60_000, implicit: 0 });
  const inner = async (): Promise<{ width: number; height: number }> =>
    (await call(`${session}/execute/sync`, 'POST', {
      script: 'return { width: innerWidth, height: innerHeight }',
      args: [],
    })) as { width: number; height: number };
  return {
    async navigate(url) {
      await call(`${session}/url`, 'POST', { url });
    },
    currentUrl: async () => String(await call(`${session}/url`, 'GET')),
    async resize(width, height) {
      const outer = (await call(`${session}/window/rect`, 'GET')) as { width: number; height: number };
      const page = await inner();
      await call(`${session}/window/rect`, 'POST', {
        width: width + outer.width - page.width,
        height: height + outer.height - page.height,
      });
    },
    async act(sources) {
      await call(`${session}/actions`, 'POST', { actions: sources });
    },
    async close() {
      await call(session, 'DELETE');
    },
  };
}
