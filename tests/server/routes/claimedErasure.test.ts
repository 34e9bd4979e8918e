import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { eraseAgain } from '@fishbowl/server/cli/eraseAgain';
import { makeBackup } from '@fishbowl/server/store/backup/makeBackup';
import { restoreBackup } from '@fishbowl/server/store/backup/restoreBackup';
import type { Store } from '@fishbowl/server/store/Store';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { incidentsReplySchema, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataDir } from '../../support/dataDir.ts';
import { liveServer } from '../../support/liveServer.ts';
import { password } from '../../support/openApp.ts';
import { openStore } from '../../support/openStore.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

const guestName = 'Greta Geheim';
const note = 'an unmistakable xyzzy';

/** A guest says why she hides a session, and her seat is taken up by the link as well; it is backed up; then she keeps her seat in an account. */
async function claimed() {
  const server = await liveServer();
  const { url, setupToken, store, dataDir: place } = server;
  const session = await webSession(url, setupToken);
  const { paula, id } = session;
  const { cookie } = await session.join('student', guestName);
  const guest = new WebBrowser(url, cookie);
  await guest.post(z.null(), `/api/sessions/${id}/freeze`, { note });
  await paula.post(z.null(), `/api/sessions/${id}/unfreeze`, { note: 'talked over' });
  const { links } = await paula.get(sessionReplySchema, `/api/sessions/${id}`);
  const token = links.find(({ role }) => role === 'student')?.token;
  await new WebBrowser(url, paula.cookie).post(z.unknown(), '/api/join', { way: { by: 'link', token } });
  const order = { dataDir: place, folder: dataDir(), name: 'made', madeMs: 1, version: '0', copyTo: store.copyTo };
  const { folder: backup } = await makeBackup(order);
  const made = await paula.post(newPersonReplySchema, '/api/people', { name: 'Greta', login: 'greta', role: 'member' });
  await guest.post(z.null(), '/api/password-links/use', { token: made.link.token, password });
  await guest.post(z.null(), `/api/seats/${id}/claim`);
  const hidden = async () => {
    const { incidents } = await paula.get(incidentsReplySchema, `/api/sessions/${id}/incidents`);
    return incidents.find(({ what }) => what === 'frozen');
  };
  return { ...server, place, id, paula, greta: guest, backup, hidden, personId: made.person.personId };
}

test('[N70] with a guest’s seat goes what the guest said and did: both are the account’s', async () => {
  const { greta, hidden, personId } = await claimed();

  const { entries } = await greta.get(auditReplySchema, '/api/me/audit');

  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['seatTaken', 'sessionFrozen']));
  const frozen = entries.find(({ action }) => action === 'sessionFrozen');
  expect(frozen?.what?.by).toEqual({ id: personId, name: 'Greta' });
  expect(await hidden()).toMatchObject({ by: 'Greta', note });
});

test('[N70][K12] who is erased is erased as the guest they were, also where a backup from before the claim is restored', async () => {
  const { greta, hidden, place, backup, store, personId } = await claimed();
  const about = async (audit: Store['audit']) => (await audit.page(99)).flatMap(({ fact }) => fact?.aboutId ?? []);
  const guests = await store.people.guestsOf(personId);
  expect(await store.audit.page(99)).toContainEqual(
    expect.objectContaining({
      fact: expect.objectContaining({ aboutId: personId, detail: { role: 'student', again: true } }),
    }),
  );
  const goes = z.object({ goes: z.object({ auditEntries: z.number() }) });
  const { auditEntries } = (await greta.get(goes, '/api/me/erasure')).goes;

  await greta.post(z.null(), '/api/me/erasure', { login: 'greta' });

  expect(await hidden()).toMatchObject({ by: null, note: null });
  expect(await store.audit.check()).toMatchObject({ ok: true, erased: auditEntries });
  const target = path.join(dataDir(), 'elsewhere');
  const order = {
    backup,
    target,
    replace: false,
    installation: place,
    nowMs: 1,
    applyErasure: eraseAgain(randomBytes),
  };
  await restoreBackup({ ...order, copyTo: store.copyTo });
  for (const dir of [place, target]) for (const trace of [guestName, note]) expect(textIn(dir)).not.toContain(trace);
  const restored = await openStore(target);
  expect(await restored.audit.check()).toMatchObject({ ok: true });
  for (const { audit } of [store, restored])
    for (const id of [personId, ...guests]) expect(await about(audit)).not.toContain(id);
});

function textIn(dir: string): string {
  const files = fs.readdirSync(dir, { withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => fs.readFileSync(path.join(dir, file.name), 'utf8')).join();
}
