import { samePressMs } from '@fishbowl/client/input/createPressFilter';
import { afterAll, expect } from 'vitest';
import { sees } from '../support/e2e/hearing.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import type { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { tagCounts } from '../support/e2e/steps/timelineOf.ts';
import { testWithWorker } from '../support/mediaWorker.ts';
import { storyMs, waitMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

const wait = { timeout: waitMs };

/** Quick, but no key comes again so soon that it would count once. */
async function burst(person: Person, keys: string): Promise<void> {
  const delay = Math.ceil(samePressMs / new Set(keys).size) + 1;
  for (const key of keys) await person.page.keyboard.press(key, { delay });
}

testWithWorker(
  '[E4] the server is killed in a burst of tags and started again: pages carry on by themselves, each tag is there once, the downtime is marked',
  async () => {
    const people = await gather(house, 'In the app');
    const { supervisor, student, actor, observer } = people;
    for (const person of [student, actor]) await person.press('Use camera and microphone');
    await start(people);
    await sees(student.video('Alex'));

    await burst(observer, 'odsc1'.repeat(4));
    const during = Promise.all([burst(observer, 'odsc1'.repeat(8)), burst(supervisor, 'oa'.repeat(20))]);
    await house.server.kill();
    await during;
    await burst(observer, 'ods');
    await observer.reads('No connection, trying again');
    await observer.reads(/^\d+ not yet confirmed$/);
    await house.server.start();

    for (const person of [observer, supervisor]) {
      await person.page.getByText('No connection, trying again').waitFor({ state: 'detached' });
      await person.page.getByText('not yet confirmed').waitFor({ state: 'detached' });
      await person.page.reload();
    }
    await expect
      .poll(() => tagCounts(observer), wait)
      .toMatchObject({ Questions: 26, Reflections: 25, 'Client language': 12 });
    await expect.poll(() => tagCounts(supervisor), wait).toMatchObject({ Questions: 20, Affirmations: 20 });
    await observer.reads(/^The server was away for 0:\d\d$/);
    await sees(student.video('Alex'));
    for (const person of Object.values(people)) expect(person.troubles, person.name).toEqual([]);
  },
  storyMs,
);
