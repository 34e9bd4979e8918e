import { joinReplySchema, lookReplySchema } from '@fishbowl/shared/protocol/http/join';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { instructor, linkTo, newSession, openApp } from '../../support/openApp.ts';

test('[H10] sixty people behind one address come in at once, each with a reload', async () => {
  const server = await openApp();
  const { app } = server;
  const paula = await instructor(server);
  const session = await newSession(paula);
  const { code } = linkTo(session, 'observer');

  for (let i = 0; i < 60; i += 1) {
    const browser = new Browser(app, '192.0.2.1');
    for (let look = 0; look < 3; look += 1) {
      await browser.fetch(lookReplySchema, 'post', '/api/join/look', { way: code });
    }
    await browser.fetch(joinReplySchema, 'post', '/api/join', { way: code, name: `Observer ${i}` });
  }

  const after = await paula.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`);
  expect(after.seats).toHaveLength(60);
});

test('[H10] who tries codes from one address is stopped there, and others come in', async () => {
  const server = await openApp();
  const { app } = server;
  const session = await newSession(await instructor(server));
  const { code, way } = linkTo(session, 'observer');
  const guesser = new Browser(app, '192.0.2.66');
  const answers = [];

  for (let i = 0; i < 61; i += 1) {
    answers.push((await guesser.post('/api/join/look', { way: { by: 'code', code: 'ABCD-EFGH' } })).status);
  }

  expect(answers).toEqual([...Array(60).fill(404), 429]);
  expect(await guesser.failure('post', '/api/join/look', { way: code })).toEqual([429, 'tooMany']);
  await guesser.fetch(lookReplySchema, 'post', '/api/join/look', { way });
  await new Browser(app, '192.0.2.1').fetch(lookReplySchema, 'post', '/api/join/look', { way: code });
});
