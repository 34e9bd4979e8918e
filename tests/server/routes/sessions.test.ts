import { libraryReplySchema } from '@fishbowl/shared/protocol/http/library';
import { sessionReplySchema, sessionsReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { instructor, newSession, openApp } from '../../support/openApp.ts';

test('[N5] a new session pins its codebook and case, and has a link and a code for each role', async () => {
  const server = await openApp();
  const paula = await instructor(server);

  const session = await newSession(paula);

  expect(session).toMatchObject({ title: 'Child welfare: Dana and the kitchen door', phase: 'lobby', seats: [] });
  expect(server.sessions.created).toEqual([session.config]);
  expect(session.links.map(({ role }) => role)).toEqual(['student', 'actor', 'observer', 'supervisor']);
  expect(new Set(session.links.flatMap(({ token, code }) => [token, code])).size).toBe(8);
  for (const { code } of session.links) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}$/);
  expect(await paula.fetch(sessionReplySchema, 'get', `/api/sessions/${session.id}`)).toEqual(session);
});

test('[N5] a case with an interpreter has a link for one', async () => {
  const paula = await instructor(await openApp());
  const { scenarios } = await paula.fetch(libraryReplySchema, 'get', '/api/library');
  const scenarioId = scenarios.find(({ hasInterpreter }) => hasInterpreter)?.id;
  const body = { scenarioId, codebookId: 'oars-starter', visibility: 'shared', place: 'call', pseudonyms: false };

  const { links } = await paula.fetch(sessionReplySchema, 'post', '/api/sessions', body);

  expect(links.map(({ role }) => role)).toContain('interpreter');
});

test('[N5] sessions are listed newest first, twenty to a page', async () => {
  const server = await openApp();
  const paula = await instructor(server);
  const made = [];
  for (let i = 0; i < 21; i += 1) {
    server.clock.nowMs += 1;
    made.unshift((await newSession(paula)).id);
  }

  const first = await paula.fetch(sessionsReplySchema, 'get', '/api/sessions');
  const second = await paula.fetch(sessionsReplySchema, 'get', `/api/sessions?before=${first.next}`);

  expect([...first.sessions, ...second.sessions].map(({ id }) => id)).toEqual(made);
  expect([first.sessions.length, second.next]).toEqual([20, null]);
});

test('[H2] to a signed-in instructor, a session that is not there is not found', async () => {
  const paula = await instructor(await openApp());

  for (const url of ['/api/sessions/nosuch', '/api/sessions/not%20an%20id']) {
    expect(await paula.failure('get', url)).toEqual([404, 'notFound']);
  }
});
