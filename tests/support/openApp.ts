import { randomBytes } from 'node:crypto';
import { type AppDeps, buildApp } from '@fishbowl/server/app';
import { argonPasswords, type Passwords } from '@fishbowl/server/auth/passwords';
import { secretKey } from '@fishbowl/server/auth/secretKey';
import { newSetupToken } from '@fishbowl/server/auth/setup';
import { sessionSeen } from '@fishbowl/server/session/sessionSeen';
import type { Store } from '@fishbowl/server/store/Store';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import type { PersonId } from '@fishbowl/shared/core/ids';
import { type SessionReply, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { onTestFinished } from 'vitest';
import { Browser } from './Browser.ts';
import { dataDir } from './dataDir.ts';
import { FakeSessions } from './FakeSessions.ts';
import { openStore } from './openStore.ts';

export const password = 'correct horse battery';

interface Options extends Partial<Pick<AppDeps, 'clientDir' | 'secureCookies' | 'log'>> {
  /** Where all is kept. Absent: a place of the test's own. */
  readonly place?: string;
  /** Whose owner closes it. Absent: the one in `place`. */
  readonly store?: Store;
  /** Absent: argon2, at its real cost. */
  readonly passwords?: Passwords;
}

/** The real HTTP server on a real store; the clock and the sessions are the test's. */
export async function openApp(options: Options = {}) {
  const { place = dataDir(), store: given, passwords, ...more } = options;
  const clock = { nowMs: 1_700_000_000_000 };
  const sessions = new FakeSessions();
  const erased: PersonId[] = [];
  const store = given ?? (await openStore(place));
  const auth = {
    store,
    nowMs: () => clock.nowMs,
    random: randomBytes,
    secret: secretKey(place, randomBytes),
    passwords: passwords ?? (await argonPasswords()),
  };
  const setupToken = (await newSetupToken(store, randomBytes)) ?? '';
  const app = await buildApp({
    auth,
    codebooks: builtinCodebooks,
    sessions,
    erasures: { begin: (personId) => void erased.push(personId), settle: async () => {} },
    scrub: () => store.scrub(),
    sessionSeen: sessionSeen(store, auth.nowMs),
    version: '0.0.0',
    mediaAvailable: () => false,
    secureCookies: false,
    trustProxy: 'loopback',
    ...more,
  });
  onTestFinished(() => app.close());
  return { app, auth, store, clock, sessions, erased, place, setupToken };
}

type Opened = Awaited<ReturnType<typeof openApp>>;

/** Paula's browser, after she made herself the first instructor. */
export async function instructor({ app, setupToken }: Opened): Promise<Browser> {
  const browser = new Browser(app);
  const { status } = await browser.post('/api/setup', { token: setupToken, name: 'Paula', login: 'Paula', password });
  if (status !== 204) throw new Error(`setup: ${status}`);
  return browser;
}

export function newSession(browser: Browser, more: { pseudonyms?: boolean } = {}): Promise<SessionReply> {
  const choices = { scenarioId: 'cw-mi-dana', codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
  return browser.fetch(sessionReplySchema, 'post', '/api/sessions', { ...choices, pseudonyms: false, ...more });
}

/** A link of the session as `join` takes it. */
export function linkTo({ links }: SessionReply, role: SessionReply['links'][number]['role']) {
  const link = links.find((each) => each.role === role);
  if (!link) throw new Error(`no link for the ${role}`);
  return { way: { by: 'link', token: link.token }, code: { by: 'code', code: link.code } } as const;
}
