import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { waitMs } from '../patience.ts';

type ContextOptions = Parameters<Browser['newContext']>[0];

/** What a browser writes of its own when a server is away for a moment, or goes while it is being asked. */
const awayWords = /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE)|WebSocket connection to '[^']*' failed/;

/** Somebody at a browser of their own: cookies, camera and all. Everything that goes wrong on their page is kept. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, broken promises, what the content security policy stopped. */
  readonly troubles: string[] = [];
  /** Everything that the page asked for, wherever that is. */
  readonly requested: URL[] = [];
  /** Everything that the server told this page, over its socket and in its answers. */
  readonly received: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    page.on('request', (request) => this.requested.push(new URL(request.url())));
    page.on('websocket', (socket) => {
      this.requested.push(new URL(socket.url()));
      socket.on('framereceived', ({ payload }) => this.received.push(String(payload)));
    });
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return;
      response.text().then(
        (text) => this.received.push(text),
        () => {}, // The page has gone on without it.
      );
    });
    page.on('pageerror', (error) => this.troubles.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() !== 'error' || awayWords.test(message.text())) return;
      this.troubles.push(`${message.text()} (${message.location().url})`);
    });
  }

  static async open(name: string, browser: Browser, options: ContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ignoreHTTPSErrors: true,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    context.setDefaultTimeout(waitMs);
    return new Person(name, context, await context.newPage());
  }

  /** One more tab of the same browser. */
  async newTab(): Promise<Person> {
    return new Person(this.name, this.context, await this.context.newPage());
  }

  /** Hosts other than the server's that the page has asked anything of. */
  strangers(): readonly string[] {
    const own = new URL(this.page.url()).host;
    const asked = this.requested.filter(({ protocol }) => protocol !== 'data:' && protocol !== 'blob:');
    return [...new Set(asked.map(({ host }) => host))].filter((host) => host !== own);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Chooses one of a few that stand side by side. */
  async choose(group: string, option: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  }

  async write(field: string, text: string): Promise<void> {
    await this.page.getByLabel(field, { exact: true }).fill(text);
  }

  /** Waits until the words stand somewhere on the page. */
  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  video(name: string): Locator {
    return this.page.getByLabel(`Video of ${name}`);
  }
}
