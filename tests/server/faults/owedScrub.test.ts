import fs from 'node:fs';
import path from 'node:path';
import { StoreFailure } from '@fishbowl/server/store/StoreFailure';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { liveServer } from '../../support/liveServer.ts';
import { openStore } from '../../support/openStore.ts';
import { waitMs } from '../../support/patience.ts';
import { scrubbedStore } from '../../support/scrubbedStore.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

const name = 'Quetzal Unmistakable';
const metricsToken = 'a token of some length';

function filesWithTrace(place: string): readonly string[] {
  const files = fs.readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => path.join(file.parentPath, file.name));
  return paths.filter((file) => fs.readFileSync(file).includes(name));
}

/** A guest who can be erased, on a store whose next scrubs go as is said. */
async function opened(happen: readonly (() => Promise<void>)[], place = dataDir()) {
  const store = scrubbedStore(await openStore(place), happen);
  const server = await liveServer({ dataDir: place, store, metricsToken });
  const session = await webSession(server.url, server.setupToken);
  const guest = await session.join('observer', name);
  const browser = new WebBrowser(server.url, guest.cookie);
  await browser.get(seatReplySchema, `/api/seats/${session.id}`);
  const erase = () => browser.status('POST', `/api/seats/${session.id}/erasure`, { name });
  const owed = async () => {
    const headers = { authorization: `Bearer ${metricsToken}` };
    const text = await (await fetch(`${server.url}/metrics`, { headers })).text();
    return /^fishbowl_scrub_owed (\d)$/m.exec(text)?.[1];
  };
  return { ...server, place, erase, owed };
}

test('[K59] where the process is killed between the erasure and the scrub, the next start scrubs before anybody is heard', async () => {
  const copied = path.join(dataDir(), 'as-killed');
  const place = dataDir();
  const { erase } = await opened([async () => fs.cpSync(place, copied, { recursive: true })], place);
  expect(await erase()).toBe(204);
  expect(filesWithTrace(place)).toEqual([]);
  expect(filesWithTrace(copied)).not.toEqual([]);

  await liveServer({ dataDir: copied });

  expect(filesWithTrace(copied)).toEqual([]);
});

test('[K59] who was erased where there is no room to scrub is told that they are; it is owed, and done once there is room', async () => {
  let isFull = true;
  const scrub = async () => {
    if (isFull) throw new StoreFailure('full', 'no room for a second copy');
  };
  const { place, log, erase, owed } = await opened([scrub, scrub, scrub]);
  expect(await owed()).toBe('0');

  expect([await erase(), await owed()]).toEqual([204, '1']);
  expect(filesWithTrace(place)).not.toEqual([]);
  expect(JSON.stringify(log.lines)).toContain('what was erased may still be on the disk');
  isFull = false;

  await expect.poll(owed, { timeout: waitMs }).toBe('0');
  expect(filesWithTrace(place)).toEqual([]);
});

test('[K59] nothing is scrubbed at a start where nothing is owed', async () => {
  const place = dataDir();
  const { erase } = await opened([], place);
  await erase();
  let scrubs = 0;
  const count = async () => {
    scrubs += 1;
  };
  const copied = path.join(dataDir(), 'copied');
  fs.cpSync(place, copied, { recursive: true });

  await liveServer({ dataDir: copied, store: scrubbedStore(await openStore(copied), [count]) });

  expect(scrubs).toBe(0);
});
