import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { expect, onTestFinished, test } from 'vitest';
import { ann, seat, sessionId } from '../../support/build.ts';
import type { LiveServerOptions } from '../../support/liveServer.ts';
import { liveSession } from '../../support/liveSession.ts';
import { plantSession } from '../../support/plantSession.ts';
import { RawTab } from '../../support/RawTab.ts';

const other = sessionIdSchema.parse('other-session');
const zoe = seat('zoe', 'observer');

/** The session, another one, where Zoe has a seat, and what a program hears that asks to come in. */
async function opened(options: LiveServerOptions = {}) {
  const live = await liveSession(options);
  const cookieThere = await plantSession(live.store, { id: other, seats: [zoe] });
  const answerTo = async (auth: object, headers: Readonly<Record<string, string>>) => {
    const raw = new RawTab({ url: live.url, auth, headers });
    onTestFinished(() => void raw.socket.disconnect());
    return raw.connected();
  };
  return { ...live, cookieThere, answerTo };
}

test('[W1] who has no seat in the session is refused, and never learns why', async () => {
  const { store, cookieOf, cookieThere, answerTo } = await opened();
  const cookie = cookieOf(ann);
  expect(await answerTo({ sessionId }, { cookie })).toBe('connected');

  await store.seats.revoke(sessionId, ann.id, 0);
  const answers = [
    await answerTo({ sessionId }, {}),
    await answerTo({ sessionId }, { cookie }), // Revoked.
    await answerTo({ sessionId }, { cookie: cookieThere(zoe) }),
    await answerTo({ sessionId }, { cookie: cookieThere(zoe).replace(other, sessionId) }),
    await answerTo({ sessionId: other }, { cookie }),
    await answerTo({ sessionId: 'no-such-session' }, { cookie }),
    await answerTo({ sessionId: '../..' }, { cookie }),
    await answerTo({ sessionId, seatId: ann.id }, { cookie }),
    await answerTo({}, { cookie }),
  ];

  expect(answers).toEqual(answers.map(() => 'notAllowed'));
});

test('[W2] a page of another site gets no connection, whatever cookie the browser adds', async () => {
  const { url, cookieOf, answerTo } = await opened();
  const cookie = cookieOf(ann);
  const ask = (origin: string) => fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers: { origin, cookie } });

  expect(await answerTo({ sessionId }, { cookie, origin: url })).toBe('connected');
  expect((await ask(url)).status).toBe(200);
  for (const origin of ['https://evil.example', 'null', `${url}.evil.example`, url.replace('127.0.0.1', 'localhost')]) {
    expect(await answerTo({ sessionId }, { cookie, origin }), origin).toBe('websocket error');
    expect((await ask(origin)).status, origin).toBe(403);
  }
});

test('[W2] where a proxy rewrites the host, the public address tells the own page', async () => {
  const { cookieOf, answerTo } = await opened({ publicUrl: 'https://bowl.example' });
  const cookie = cookieOf(ann);

  expect(await answerTo({ sessionId }, { cookie, origin: 'https://bowl.example' })).toBe('connected');
  expect(await answerTo({ sessionId }, { cookie, origin: 'https://bowl.example.evil' })).toBe('websocket error');
});
