import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import { commandIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Browser } from '../../support/Browser.ts';
import { startedWallMs } from '../../support/build.ts';
import { courseApp } from '../../support/courseApp.ts';

const aboutSchema = z.looseObject({
  places: z.array(z.unknown()),
  sessions: z.array(z.looseObject({ file: z.string().nullable() })),
  record: z.array(z.looseObject({ action: z.string() })),
});

async function opened() {
  const course = await courseApp();
  const archiveOf = async (browser: Browser) => {
    const cookies = Object.fromEntries(browser.cookies);
    const { rawPayload } = await course.app.inject({ method: 'GET', url: '/api/me/data', cookies });
    const files = unzipSync(new Uint8Array(rawPayload));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { about: aboutSchema.parse(JSON.parse(text('about-me.json'))), text };
  };
  return { ...course, archiveOf };
}

test('[N20] a part that one was given beforehand is in the archive, before one has come', async () => {
  const { member, plan, archiveOf } = await opened();
  const { browser, personId } = await member('Stu', 'student');
  const { title } = await plan({ places: [{ personId, role: 'student' }] });

  const { about, text } = await archiveOf(browser);

  expect(about).toMatchObject({ places: [{ session: title, role: 'student', plannedMs: null }], sessions: [] });
  expect(text('index.html')).toContain(`<tr><td>${title}</td><td>student</td>`);
});

test('[N94] who takes a session that has ended with them in their archive is in the record of those at the table', async () => {
  const { member, plan, archiveOf, store } = await opened();
  const [stu, olga] = [await member('Stu', 'student'), await member('Olga', 'observer')];
  const { id } = await plan({
    places: [
      { personId: stu.personId, role: 'student' },
      { personId: olga.personId, role: 'observer' },
    ],
  });
  for (const { browser } of [stu, olga]) await browser.post(`/api/sessions/${id}/enter`);
  const sessionId = sessionIdSchema.parse(id);
  const row = await store.sessions.byId(sessionId);
  const happens = (from: number, events: readonly SessionEvent[]) => {
    const commandId = commandIdSchema.parse(`from-${from}`);
    const entries = events.map((event, index) => ({
      seq: from + index,
      seatId: systemSeatId,
      commandId,
      index,
      event,
    }));
    return store.events.commit(sessionId, entries);
  };
  const seen = async () => {
    const { entries } = await stu.browser.fetch(auditReplySchema, 'get', '/api/me/audit');
    return entries.filter(({ action }) => action === 'sessionSeen').map(({ what }) => what?.by?.id);
  };
  if (row) await happens(1, [{ type: 'sessionCreated', config: row.config }]);
  await happens(2, [{ type: 'sessionStarted', wallMs: startedWallMs }]);
  await archiveOf(olga.browser);
  expect(await seen()).toEqual([]);

  await happens(3, [{ type: 'sessionEnded', atMs: 1_000 }]);
  const { about } = await archiveOf(olga.browser);

  expect(about.sessions).toMatchObject([{ file: `sessions/${id}.json` }]);
  expect(about.record.map(({ action }) => action)).toContain('sessionSeen');
  expect(await seen()).toEqual([olga.personId]);
});
