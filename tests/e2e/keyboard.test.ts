import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { shoot } from '../support/e2e/shoot.ts';
import { inLobby } from '../support/e2e/steps/join.ts';
import { linkFor } from '../support/e2e/steps/linkFor.ts';
import { makeSession } from '../support/e2e/steps/makeSession.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { tabTo } from '../support/e2e/steps/tabTo.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

async function walkIn(person: Person, link: string): Promise<void> {
  await person.page.goto(link);
  await person.button('Go in').waitFor();
  await person.page.keyboard.type(person.name);
  await person.page.keyboard.press('Enter');
  await inLobby(person);
}

test(
  '[E5] one can come in, agree, start, tag, undo and write a note with the keyboard alone',
  async () => {
    const paula = await Person.open('Paula', house.browser);
    await setUp(paula, house.server);
    await makeSession(paula, 'In the room');
    const sam = await Person.open('Sam', house.browser);
    const olga = await Person.open('Olga', house.browser);
    await walkIn(sam, await linkFor(paula, 'Student'));
    await walkIn(olga, await linkFor(paula, 'Observer'));

    await tabTo(sam, sam.page.getByRole('radiogroup', { name: 'Being watched' }));
    await sam.page.keyboard.press('Space');
    await tabTo(paula, paula.button('Open the lobby'));
    await paula.page.keyboard.press('Enter');
    await inLobby(paula);
    await paula.reads('Everybody has come and agreed.');
    for (const person of [paula, sam, olga]) await shoot(person, '9-room-lobby');
    await tabTo(paula, paula.button('Start'));
    await paula.page.keyboard.press('Enter');

    const { keyboard } = olga.page;
    await olga.button('Open question').waitFor();
    await keyboard.press('o');
    await keyboard.press('c');
    await olga.reads('Undo');
    const last = olga.page.getByRole('listitem').filter({ hasText: 'Undo' });
    await expect.poll(() => last.textContent()).toContain('Complex reflection');
    await keyboard.press('Control+z');
    await expect.poll(() => last.textContent()).toContain('Open question');
    await tabTo(olga, olga.page.getByLabel('Note, stamped as you begin'));
    await keyboard.type('o d s: letters are words here');
    await keyboard.press('Enter');
    await expect.poll(() => olga.page.getByLabel('Note, stamped as you begin').inputValue()).toBe('');
    await expect.poll(() => olga.page.getByRole('listitem').filter({ hasText: 'reflection' }).count()).toBe(0);
    for (const person of [paula, sam, olga]) await shoot(person, '9-room-live');

    await keyboard.press('s'); // The note is kept, so letters are codes again.
    await expect.poll(() => last.textContent()).toContain('Simple reflection');
    await paula.press('Pause');
    await paula.press('Resume');
    await paula.page.keyboard.press('a'); // Nor does a click beside the pad put them to sleep.
    await expect
      .poll(() => paula.page.getByRole('listitem').filter({ hasText: 'Undo' }).textContent())
      .toContain('Affirmation');
    await tabTo(paula, paula.button('End'));
    await paula.reads('Press Esc, or click the pad');
    await paula.page.keyboard.press('Escape');
    await paula.page.keyboard.press('u');
    await expect
      .poll(() => paula.page.getByRole('listitem').filter({ hasText: 'Undo' }).textContent())
      .toContain('Summary');
    for (const person of [paula, sam, olga]) expect(person.troubles, person.name).toEqual([]);
  },
  storyMs,
);
