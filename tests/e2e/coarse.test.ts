import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { inLobby, joinByLink } from '../support/e2e/steps/join.ts';
import { linkFor } from '../support/e2e/steps/linkFor.ts';
import { makeSession } from '../support/e2e/steps/makeSession.ts';
import { pressApart } from '../support/e2e/steps/pressApart.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { timelineOf } from '../support/e2e/steps/timelineOf.ts';
import { storyMs, waitMs } from '../support/patience.ts';

/** A session in a room that is tagged by families: chosen in the lobby, with tasks, and refined afterwards. */
const house = await openHouse();
afterAll(() => house.close());
const paula = await Person.open('Paula', house.browser);
const sam = await Person.open('Sam', house.browser);
const olga = await Person.open('Olga', house.browser);
const everybody = [paula, sam, olga];
const patience = storyMs;
const wait = { timeout: waitMs };

/** What the supervisor's coverage says of a family. */
const coverageOf = (label: string) =>
  paula.page
    .getByRole('region', { name: 'Who watches for what' })
    .getByRole('listitem')
    .filter({ hasText: label })
    .first()
    .textContent();

test(
  '[U31] what the supervisor chooses in the lobby stands in everybody’s; who is asked again is told why',
  async () => {
    await setUp(paula, house.server);
    await makeSession(paula, 'In the room');
    await joinByLink(sam, await linkFor(paula, 'Student'));
    await joinByLink(olga, await linkFor(paula, 'Observer'));
    await paula.press('Open the lobby');
    await inLobby(paula);
    await sam.choose('Being watched', 'Yes');
    await paula.reads('Everybody has come and agreed.');

    await paula.choose('Keys', 'Families');
    await paula.choose('Cues', 'On');
    await sam.reads('Your supervisor may show you a cue of at most four words now and then.');
    await olga.reads('While it runs there is one key for each family');
    await paula.choose('Counts for', 'A grade');
    for (const person of everybody) await person.reads('Off, because the session is graded.');

    await paula.choose('Tags', 'Shared');
    await sam.reads('You are asked again');
    await olga.reads('the other observers and the supervisor see your tags as you make them');
    expect(await paula.button('Start').isDisabled()).toBe(true);
    await paula.choose('Tags', 'Blind');
    await sam.reads('no longer see each other’s tags before the end');
    for (const person of everybody) await accessible(person, 'coarse-lobby');
    await sam.choose('Being watched', 'Yes');
    await sam.page.getByText('You are asked again').waitFor({ state: 'detached' });
  },
  patience,
);

test(
  '[U32] an observer chooses a task in the lobby, the supervisor gives another; coverage shows what nobody watches',
  async () => {
    await olga.press('Choose what you watch for');
    await olga.page.getByRole('checkbox', { name: 'Questions' }).check();
    await olga.press('Done');
    await olga.reads('You watch for: Questions');
    await expect.poll(() => coverageOf('Reflections'), wait).toContain('no observer, only you');

    await paula.press('Choose what Olga watches for');
    await paula.page.getByRole('checkbox', { name: 'Reflections' }).check();
    await accessible(paula, 'coarse-task');
    await paula.press('Done');
    await olga.reads('You watch for: Questions, Reflections');
    await expect.poll(() => coverageOf('Reflections'), wait).toContain('Olga');
    await expect.poll(() => coverageOf('Affirmations'), wait).toContain('no observer');
  },
  patience,
);

test(
  '[B6] the pad has a key for each family, the task first; a press names the family',
  async () => {
    await paula.reads('Everybody has come and agreed.');
    await paula.press('Start');
    await olga.button('Reflections').waitFor();
    for (const key of ['q', 'r']) await olga.page.keyboard.press(key);
    await pressApart(olga);
    for (const key of ['r', 'a']) await olga.page.keyboard.press(key);
    for (const key of ['q', 'r']) await paula.page.keyboard.press(key);

    await expect
      .poll(() => timelineOf(olga), wait)
      .toEqual({
        Questions: ['Questions'],
        Reflections: ['Reflections', 'Reflections'],
        Affirmations: ['Affirmations'],
      });
    await expect
      .poll(() => paula.page.getByRole('row', { name: /Reflection to question/ }).textContent(), wait)
      .toContain('1.0');
    await paula.reads('after refining');
    await paula.reads('not available: nothing heard yet');
    for (const person of [olga, paula]) await accessible(person, 'coarse-live');
  },
  patience,
);

test(
  '[U35] after the end one’s own coarse tags are refined with keys alone, and the report says which code it used',
  async () => {
    await paula.press('End');
    await paula.press('End and debrief');
    await olga.reads('4 of your tags name only their family.');
    await olga.press('Refine');
    const queue = olga.page.getByRole('dialog');
    await queue.getByText('1 of 4').waitFor();
    await accessible(olga, 'coarse-refine');

    const { keyboard } = olga.page;
    await keyboard.press('o');
    await queue.getByText('2 of 4').waitFor();
    await keyboard.press('c');
    await queue.getByText('3 of 4').waitFor();
    await keyboard.press('ArrowRight');
    await queue.getByText('4 of 4').waitFor();
    await keyboard.press('a');
    await queue.getByText('1 left to refine').waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await queue.getByText('live: Reflections → Complex reflection').waitFor();
    await keyboard.press('Escape');
    await olga.reads('1 of your tags names only its family.');

    await olga.page.getByRole('link', { name: 'Report' }).click();
    await olga.reads('3 tags were refined after the end');
    await olga.reads('Not yet refined: 3.');
    const row = olga.page.getByRole('row', { name: 'Reflections, not yet refined' });
    await expect.poll(() => row.getByRole('cell').allTextContents(), wait).toEqual(['1', '1']);
    await accessible(olga, 'coarse-report');
    await olga.press('Refine');
    await olga.page.getByRole('dialog').getByText('3 of 4').waitFor();
    await keyboard.press('s');
    await olga.reads('none left to refine');
    await keyboard.press('Escape');
    await olga.reads('All your tags name their code.');
    for (const person of everybody) expect(person.troubles, person.name).toEqual([]);
  },
  patience,
);
