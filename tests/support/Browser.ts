import type { App } from '@fishbowl/server/plugins/App';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import type { z } from 'zod';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Keeps cookies, and sends the token against forged requests, as our page does. */
export class Browser {
  readonly #app: App;
  readonly #address: string;
  readonly cookies = new Map<string, string>();
  #csrfToken: string | undefined;

  constructor(app: App, address = '127.0.0.1') {
    this.#app = app;
    this.#address = address;
  }

  get(url: string): Promise<Answer> {
    return this.#ask('GET', url);
  }

  async post(url: string, payload?: object): Promise<Answer> {
    this.#csrfToken ??= meReplySchema.parse((await this.get('/api/me')).body).csrfToken;
    return this.#ask('POST', url, payload);
  }

  /** The reply of a call that must succeed. */
  async fetch<T extends z.ZodType>(
    schema: T,
    method: 'get' | 'post',
    url: string,
    payload?: object,
  ): Promise<z.output<T>> {
    const { status, body } = method === 'get' ? await this.get(url) : await this.post(url, payload);
    if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(body)}`);
    return schema.parse(body);
  }

  /** What a call that must fail says: its status and code. */
  async failure(method: 'get' | 'post', url: string, payload?: object): Promise<readonly [number, string]> {
    const { status, body } = method === 'get' ? await this.get(url) : await this.post(url, payload);
    return [status, errorReplySchema.parse(body).error];
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: this.#csrfToken === undefined ? {} : { 'x-csrf-token': this.#csrfToken },
      cookies: Object.fromEntries(this.cookies),
      ...(payload ? { payload } : {}),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      const gone = maxAge === 0 || (expires !== undefined && expires.getTime() === 0);
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
  }
}
