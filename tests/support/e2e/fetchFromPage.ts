import type { z } from 'zod';
import type { Person } from './Person.ts';

/**
 * Asks the server with somebody's cookies, as their page would, for what no page is wanted for. Once more where the page has
 * asked who it is in between, and the token is another one now.
 */
export async function fetchFromPage<T extends z.ZodType>(
  { page }: Person,
  schema: T,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<z.output<T>> {
  const answer = await page.evaluate(
    async ({ method, path, body }) => {
      const ask = async () => {
        const me = await (await fetch('/api/me')).json();
        const headers = { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken };
        const sent = method === 'GET' ? {} : { headers, body: JSON.stringify(body ?? {}) };
        const response = await fetch(path, { method, ...sent });
        return { status: response.status, text: await response.text() };
      };
      const first = await ask();
      return first.status === 403 && first.text.includes('"csrf"') ? ask() : first;
    },
    { method, path, body },
  );
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return schema.parse(answer.text === '' ? undefined : JSON.parse(answer.text));
}
