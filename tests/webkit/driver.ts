import { until } from './until.ts';

/** The few commands of the WebDriver protocol that the tests need (https://www.w3.org/TR/webdriver2/). */
export interface Session {
  open(url: string): Promise<void>;
  url(): Promise<string>;
  /** All that a selector finds and that has these words, on the page or in a part of it. */
  findAll(css: string, words?: string, within?: Element): Promise<Element[]>;
  /** The first of them. @throws Error when there is none */
  find(css: string, words?: string, within?: Element): Promise<Element>;
  /** Runs the body of a function in the page. */
  script<Found>(body: string, ...args: unknown[]): Promise<Found>;
  cookies(): Promise<{ name: string; value: string }[]>;
  /** The whole window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What follows happens in a new tab. Gives back a function that closes it and returns to the tab before. */
  openTab(): Promise<() => Promise<void>>;
  end(): Promise<void>;
}

export interface Element {
  click(): Promise<void>;
  /** Types as a keyboard does; a line break is the Enter key. */
  type(text: string): Promise<void>;
  property<Found>(name: string): Promise<Found>;
  /** How the protocol names it. */
  toJSON(): object;
}

type Ask = <Found>(path: string, body?: object, method?: string) => Promise<Found>;

const reference = 'element-6066-11e4-a52e-4f735466cecf';
const enterKey = '\uE007';
const search = `
  const [css, words, within] = arguments;
  return [...(within ?? document).querySelectorAll(css)].filter((one) => one.textContent.includes(words));
`;

/** Not under the foot of the page, and not while one page blends into the next: then taps go nowhere. */
const reach = `
  const [one] = arguments;
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = one.getClientRects()[0];
  return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
`;

/** @throws Error when the driver gives no session */
export async function startSession(driverUrl: string): Promise<Session> {
  const wanted = { capabilities: { alwaysMatch: {} } };
  const { sessionId } = await command<{ sessionId: string }>(`${driverUrl}/session`, 'POST', wanted);
  const ask: Ask = (path, body, method = body ? 'POST' : 'GET') =>
    command(`${driverUrl}/session/${sessionId}${path}`, method, body);
  const script: Session['script'] = (body, ...args) => ask('/execute/sync', { script: body, args });

  const findAll: Session['findAll'] = async (css, words = '', within) => {
    const found = await script<Record<string, string>[]>(search, css, words, within ?? null);
    return found.map((named) => element(ask, named));
  };

  return {
    open: (url) => ask('/url', { url }),
    url: () => ask('/url'),
    findAll,
    async find(css, words, within) {
      const [first] = await findAll(css, words, within);
      if (!first) throw new Error(`not on the page: ${css} ${words ?? ''}`);
      return first;
    },
    script,
    cookies: () => ask('/cookie'),
    resize: (width, height) => ask('/window/rect', { width, height }),
    async openTab() {
      const before = await ask<string>('/window');
      const { handle } = await ask<{ handle: string }>('/window/new', { type: 'tab' });
      await ask('/window', { handle });
      return async () => {
        await ask('/window', undefined, 'DELETE');
        await ask('/window', { handle: before });
      };
    },
    end: () => ask('', undefined, 'DELETE'),
  };
}

function element(ask: Ask, named: Record<string, string>): Element {
  const at = `/element/${named[reference]}`;
  return {
    async click() {
      await until('something that a tap reaches', () =>
        ask<boolean>('/execute/sync', { script: reach, args: [named] }),
      );
      await ask(`${at}/click`, {});
    },
    type: (text) => ask(`${at}/value`, { text: text.replaceAll('\n', enterKey) }),
    property: (name) => ask(`${at}/property/${name}`),
    toJSON: () => named,
  };
}

async function command<Found>(url: string, method: string, body?: object): Promise<Found> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: Found & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}
