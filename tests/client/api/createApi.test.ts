import { createApi } from '@fishbowl/client/api/createApi';
import type { ErrorCode } from '@fishbowl/shared/protocol/http/errors';
import { expect, test } from 'vitest';

/** A server whose token changes, told by the order of what it was asked. */
function fakeServer(answers: readonly (ErrorCode | 'ok')[]) {
  const asked: string[] = [];
  const left = [...answers];
  const server = { token: 1 };
  const fetchIt: typeof fetch = async (path, init) => {
    if (path === '/api/me') {
      asked.push('me');
      server.token += 1;
      return Response.json({ account: null, setupNeeded: false, csrfToken: `t${server.token}` });
    }
    asked.push(`${path} with ${new Headers(init?.headers).get('x-csrf-token')}`);
    const answer = left.shift() ?? 'ok';
    if (answer === 'ok') return new Response(null, { status: 204 });
    return Response.json({ error: answer, message: '' }, { status: 403 });
  };
  return { asked, api: createApi(fetchIt) };
}

test('[U16] the token is asked for once, and goes with everything that changes something', async () => {
  const { api, asked } = fakeServer([]);

  await api.signOut();
  await api.signOut();

  expect(asked).toEqual(['me', '/api/sign-out with t2', '/api/sign-out with t2']);
});

test('[U16] a refused token is renewed, and what was asked is asked once more', async () => {
  const { api, asked } = fakeServer(['csrf', 'ok']);

  await api.signOut();

  expect(asked).toEqual(['me', '/api/sign-out with t2', 'me', '/api/sign-out with t3']);
});

test('[U16] a token that is refused again is told, not tried for ever', async () => {
  const { api, asked } = fakeServer(['csrf', 'csrf']);

  await expect(api.signOut()).rejects.toMatchObject({ reply: { error: 'csrf' } });
  expect(asked).toHaveLength(4);
});

test('[U16] any other refusal is told at once, and a lost connection does not spoil what comes after it', async () => {
  const { api, asked } = fakeServer(['tooMany']);
  const lost = { calls: 0 };
  const flaky = createApi((...request) => {
    lost.calls += 1;
    return lost.calls === 1 ? Promise.reject(new TypeError('Failed to fetch')) : fetchOk(...request);
  });

  await expect(api.signOut()).rejects.toMatchObject({ reply: { error: 'tooMany' } });
  await expect(flaky.signOut()).rejects.toThrow('Failed to fetch');
  await expect(flaky.signOut()).resolves.toBeUndefined();
  expect(asked).toHaveLength(2);
});

const fetchOk: typeof fetch = async (path) =>
  path === '/api/me'
    ? Response.json({ account: null, setupNeeded: false, csrfToken: 't' })
    : new Response(null, { status: 204 });
