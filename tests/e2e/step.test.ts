import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { commandFromPage } from '../support/e2e/commandFromPage.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { inLobby } from '../support/e2e/steps/join.ts';
import { linkFor } from '../support/e2e/steps/linkFor.ts';
import { makeSession } from '../support/e2e/steps/makeSession.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { timelineOf } from '../support/e2e/steps/timelineOf.ts';
import { storyMs, waitMs } from '../support/patience.ts';

/** One session in a room, chapter by chapter: what passes between the supervisor and the table, and the debrief in step. */
const house = await openHouse();
afterAll(() => house.close());
const open = (name: string) => Person.open(name, house.browser);
const paula = await open('Paula');
const [sam, alex, olga, ben] = [await open('Sam'), await open('Alex'), await open('Olga'), await open('Ben')];
const everybody = [paula, sam, alex, olga, ben];
const patience = storyMs;
const wait = { timeout: waitMs };
const links = { supervisor: '', student: '', actor: '', observer: '' };

async function comeIn(person: Person, link: string): Promise<void> {
  await person.page.goto(link);
  await person.write('Name', person.name);
  await person.press('Go in');
}

const clockOf = (person: Person): Locator =>
  person.page.getByRole('region', { name: 'Bookmarks' }).getByRole('button', { name: /^Bookmark \d/ });

test(
  '[D13] a cue reaches the student alone, is seen with one key, and the supervisor is told',
  async () => {
    await setUp(paula, house.server);
    await makeSession(paula, 'In the room');
    links.supervisor = await linkFor(paula, 'Supervisor');
    links.student = await linkFor(paula, 'Student');
    links.actor = await linkFor(paula, 'Actor');
    links.observer = await linkFor(paula, 'Observer');
    await paula.press('Open the lobby');
    await inLobby(paula);
    for (const [person, link] of [
      [sam, links.student],
      [alex, links.actor],
      [olga, links.observer],
    ] as const) {
      await comeIn(person, link);
      await inLobby(person);
    }
    await commandFromPage(paula.page, {
      type: 'configure',
      options: { visibility: 'blind', cues: true, graded: false, coarse: false },
    });
    for (const person of [sam, alex]) await person.choose('Being watched', 'Yes');
    await paula.reads('Everybody has come and agreed.');
    await paula.press('Start');

    await paula.write('Cue to the student', 'one two three four five');
    await paula.reads('5 of 4 words');
    await paula.page.keyboard.press('Enter');
    await paula.write('Cue to the student', 'Let silence work');
    await paula.reads('3 of 4 words');
    await paula.page.getByLabel('Cue to the student').press('Enter');
    await sam.button('Got it').waitFor();
    expect(await sam.page.getByText('Let silence work').isVisible()).toBe(true);
    await paula.reads('“Let silence work”, not seen yet');
    await paula.reads(/next in \d+ s/);
    expect(await paula.button('Slow down').isDisabled()).toBe(true);
    for (const person of [paula, sam]) await accessible(person, '20-cue');

    await sam.page.keyboard.press('Space');
    await paula.reads('“Let silence work”, seen');
    await sam.button('Got it').waitFor({ state: 'detached' });
    await expect.poll(() => sam.page.getByText('Let silence work').isVisible(), wait).toBe(false);
    expect(await sam.button('Time-out').isDisabled()).toBe(false);
    for (const person of [alex, olga]) expect(person.received.join()).not.toContain('Let silence work');
  },
  patience,
);

test(
  '[D18] the actor’s dial goes with one tap or the arrow keys, and nobody else is told',
  async () => {
    await alex.reads('Nobody sees this before the debrief.');
    await alex.page.keyboard.press('ArrowLeft');
    await alex.reads('rather pushed');
    await alex.page.keyboard.press('ArrowLeft');
    await expect.poll(() => alex.page.getByRole('radio', { name: 'felt pushed' }).isChecked(), wait).toBe(true);
    await alex.page.getByRole('radio', { name: 'rather understood' }).locator('xpath=ancestor::label').click();
    await expect.poll(() => alex.page.getByRole('radio', { name: 'rather understood' }).isChecked(), wait).toBe(true);
    await accessible(alex, '21-dial');
    for (const person of [sam, olga, paula]) expect(person.received.join()).not.toContain('dialTurned');
  },
  patience,
);

test(
  '[D14] in a room the supervisor says who speaks with two keys, and takes the last back',
  async () => {
    const speaks = (who: string) => paula.page.getByRole('button', { name: new RegExp(`^${who} speaks`) });
    const isOn = (who: string) => speaks(who).getAttribute('aria-pressed');

    await paula.page.keyboard.press('Control+ArrowUp');
    await expect.poll(() => isOn('Student'), wait).toBe('true');
    await paula.page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => isOn('Client'), wait).toBe('true');
    await paula.press('Undo turn');
    await expect.poll(() => isOn('Student'), wait).toBe('true');
    await speaks('Client').click();
    await expect.poll(() => isOn('Client'), wait).toBe('true');
    await accessible(paula, '22-turns');
    await expect.poll(() => olga.received.join(), wait).toContain('turnMarked');
    for (const person of [sam, alex]) expect(person.received.join()).not.toContain('turnMarked');
  },
  patience,
);

test(
  '[D19] a colleague takes over mid-session; late comers and whoever changes device go on',
  async () => {
    await comeIn(ben, links.supervisor);
    await ben.reads('Who leads');
    const leaders = paula.page.getByRole('region', { name: 'Who leads' }).getByRole('listitem');
    await expect.poll(() => leaders.filter({ hasText: 'Ben' }).count(), wait).toBe(1);
    await olga.page.keyboard.press('o');
    await paula.page.keyboard.press('a');

    await alex.press('Time-out');
    await ben.press('Resume');
    await ben.press('New take');
    for (const person of [ben, olga, sam, alex]) await person.reads('Take 2');

    await olga.press('Take your seat to another device');
    const qr = olga.page.getByRole('img', { name: 'Code that opens your seat on another device' });
    await qr.waitFor();
    await olga.page.keyboard.press('Escape');
    await accessible(ben, '23-leads');
  },
  patience,
);

test(
  '[G11] in the debrief all are where the supervisor is, until they let go, and again when asked',
  async () => {
    await olga.page.keyboard.press('d');
    await ben.press('End');
    await ben.press('End and debrief');
    await olga.reads('Debrief');
    await ben.page.getByRole('button', { name: 'Same as a table' }).click();
    const rows = ben.page.getByRole('region', { name: 'Same as a table' });
    await rows.locator('tbody tr', { hasText: 'Open question' }).getByRole('button').first().click();

    const isChosen = async (person: Person) => {
      const opener = person.button('Same as a table');
      if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
      const row = person.page
        .getByRole('region', { name: 'Same as a table' })
        .locator('tbody tr', { hasText: 'Open question' });
      return row.getByRole('button').first().getAttribute('aria-pressed');
    };
    for (const person of [olga, paula]) {
      await person.reads('Following Ben');
      await expect.poll(() => isChosen(person), wait).toBe('true');
    }
    await ben.reads('Others are shown where you are');
    expect(sam.received.join()).not.toContain('"pointed"');
    await accessible(olga, '24-following');

    await olga.press('Let go');
    await olga.reads('You go your own way.');
    await ben.page.keyboard.press('Escape');
    await rows.locator('tbody tr', { hasText: 'Closed question' }).getByRole('button').first().click();
    await expect
      .poll(() => paula.received.filter((frame) => frame.includes('"pointed"')).length, wait)
      .toBeGreaterThan(1);
    expect(await isChosen(olga)).toBe('true');
    await olga.press('Follow Ben');
    await expect.poll(() => isChosen(olga), wait).toBe('false');
  },
  patience,
);

test(
  '[G10] bookmarks are kept by the supervisor; everybody who may see them goes there, by key too',
  async () => {
    const placeOf = (person: Person) =>
      person.page.getByRole('region', { name: 'Bookmarks' }).getByRole('button', { name: 'The turn' });
    await ben.page.keyboard.press(']');
    await ben.page.keyboard.press(']');
    await ben.write('Words, if you like', 'The turn');
    await clockOf(ben).click();
    await expect.poll(() => placeOf(olga).getAttribute('aria-current'), wait).toBe('true');
    expect(sam.received.join()).not.toContain('The turn');

    await ben.page.keyboard.press('[');
    await expect.poll(() => placeOf(olga).getAttribute('aria-current'), wait).toBe('false');
    await olga.page.keyboard.press('PageDown');
    await olga.reads('You go your own way.');
    await expect.poll(() => placeOf(olga).getAttribute('aria-current'), wait).toBe('true');
    expect(await placeOf(ben).getAttribute('aria-current')).toBe('false');
    await accessible(ben, '25-bookmarks');
  },
  patience,
);

test(
  '[D14] turns are set right at the playhead, and a list is brought in, or refused line by line',
  async () => {
    const file = (text: string) => ({ name: 'turns.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const chooser = ben.page.getByLabel('Bring in turns from a file');
    await ben.button(/^Client speaks from/).click();
    await ben.button(/^Remove the mark at .*Client speaks/).click();

    await chooser.setInputFiles(file('speaker,start_s,end_s\nteacher,0,1\nclient,soon,2\n'));
    await ben.reads('Nothing was brought in: 2 things are wrong.');
    await ben.reads('Line 3, column 2:');
    await accessible(ben, '26-import');
    await chooser.setInputFiles(file('speaker,start_s,end_s\nstudent,0,1\nclient,1,2\n'));
    await ben.reads('2 turns were brought in and are used.');
    await expect.poll(() => olga.received.join(), wait).toContain('turnsImported');
  },
  patience,
);

test(
  '[V3] cues, the dial and where the supervisor is reach the table with the release',
  async () => {
    await ben.press('Go on without it');
    expect(sam.received.join()).not.toContain('dialTurned');
    for (const person of [paula, olga, ben]) await person.reads('How the actor felt');
    await ben.press('Show the actor’s view');
    await sam.reads('How the actor felt');
    await sam.reads(/Felt understood for/);
    await sam.reads('Following Ben');
    const lanes = await timelineOf(sam);
    expect(lanes).toEqual({ Cues: ['“Let silence work”, seen'] });
    for (const person of [sam, alex, olga]) await accessible(person, '27-released');

    await ben.page.getByRole('link', { name: 'Report' }).click();
    await ben.reads('How the actor felt');
    await accessible(ben, '28-report');
  },
  patience,
);

test('[E6] no page had an error or broke the content security policy', () => {
  for (const person of everybody) expect(person.troubles, person.name).toEqual([]);
});
