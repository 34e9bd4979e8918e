import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { courseApp } from '../../support/courseApp.ts';

const aboutSchema = z.looseObject({ places: z.array(z.unknown()), sessions: z.array(z.unknown()) });

test('[N20] a part that one was given beforehand is in the archive, before one has come', async () => {
  const { app, member, plan } = await courseApp();
  const { browser, personId } = await member('Stu', 'student');
  const { title } = await plan({ places: [{ personId, role: 'student' }] });

  const cookies = Object.fromEntries(browser.cookies);
  const { rawPayload } = await app.inject({ method: 'GET', url: '/api/me/data', cookies });

  const files = unzipSync(new Uint8Array(rawPayload));
  const about = aboutSchema.parse(JSON.parse(strFromU8(files['about-me.json'] ?? new Uint8Array())));
  expect(about).toMatchObject({ places: [{ session: title, role: 'student', plannedMs: null }], sessions: [] });
  expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain(`<tr><td>${title}</td><td>student</td>`);
});
