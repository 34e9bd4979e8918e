import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import type { z } from 'zod';

/** Keeps cookies, and sends the token against forged requests, as our page does; over a real connection. */
export class WebBrowser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  #csrfToken: string | undefined;

  /** `cookies`: what another browser kept. */
  constructor(url: string, cookies = '') {
    this.#url = url;
    for (const cookie of cookies.split('; ')) {
      const [name = '', value = ''] = cookie.split('=');
      if (name !== '') this.#cookies.set(name, value);
    }
  }

  /** What a socket of this browser sends along. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get<T extends z.ZodType>(schema: T, path: string): Promise<z.output<T>> {
    return schema.parse(await (await this.#ask('GET', path)).json());
  }

  /** The reply of a call that must succeed. */
  async post<T extends z.ZodType>(schema: T, path: string, body?: object): Promise<z.output<T>> {
    this.#csrfToken ??= (await this.get(meReplySchema, '/api/me')).csrfToken;
    const text = await (await this.#ask('POST', path, body)).text();
    return schema.parse(text === '' ? null : JSON.parse(text));
  }

  /** How a call is answered that may fail. */
  async status(method: 'GET' | 'POST', path: string, body?: object): Promise<number> {
    this.#csrfToken ??= (await this.get(meReplySchema, '/api/me')).csrfToken;
    return (await this.#send(method, path, body)).status;
  }

  async #ask(method: string, path: string, body?: object): Promise<Response> {
    const response = await this.#send(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async #send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        cookie: this.cookie,
        ...(this.#csrfToken !== undefined && { 'x-csrf-token': this.#csrfToken }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split('=') ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}
