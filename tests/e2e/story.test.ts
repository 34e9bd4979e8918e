import { samePressMs } from '@fishbowl/client/input/createPressFilter';
import { afterAll, expect, test } from 'vitest';
import { expectedCounts, expectedMiddles } from '../support/e2e/expectedReport.ts';
import { hears, sees } from '../support/e2e/hearing.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { shoot } from '../support/e2e/shoot.ts';
import { inLobby, joinByCode, joinByLink } from '../support/e2e/steps/join.ts';
import { codeFor, linkFor } from '../support/e2e/steps/linkFor.ts';
import { makeSession } from '../support/e2e/steps/makeSession.ts';
import { pressApart } from '../support/e2e/steps/pressApart.ts';
import { printed, readReport } from '../support/e2e/steps/readReport.ts';
import { setUp } from '../support/e2e/steps/setUp.ts';
import { timelineOf } from '../support/e2e/steps/timelineOf.ts';
import { testWithWorker } from '../support/mediaWorker.ts';
import { storyMs, waitMs } from '../support/patience.ts';

/** One session, chapter by chapter: five people, each in a browser of their own, one of them elsewhere if that can be. */
const house = await openHouse({ andElsewhere: true });
afterAll(() => house.close());
const { server, browser, elsewhere } = house;
const paula = await Person.open('Paula', browser);
const sam = await Person.open('Sam', browser);
const alex = await Person.open('Alex', browser);
const olga = await Person.open('Olga', browser);
const umar = await Person.open('Umar', elsewhere ?? browser, { hasTouch: true });
const everybody = [paula, sam, alex, olga, umar];

const patience = storyMs;
const wait = { timeout: waitMs };
const keys = {
  'Open question': 'o',
  'Closed question': 'd',
  Affirmation: 'a',
  'Simple reflection': 's',
  'Change talk': '1',
};
const byKey = ['Open question', 'Closed question', 'Simple reflection', 'Open question', 'Change talk'] as const;
const byTouch = ['Open question', 'Complex reflection', 'Change talk', 'Closed question'] as const;
const byClick = ['Open question', 'Simple reflection', 'Affirmation'] as const;

testWithWorker(
  '[E1] the first instructor makes a session; everybody comes in by link or code and reads their own brief',
  async () => {
    await setUp(paula, server);
    await shoot(paula, '1-home');
    await makeSession(paula);
    await shoot(paula, '2-links');
    const link = {
      student: await linkFor(paula, 'Student'),
      actor: await linkFor(paula, 'Actor'),
      observer: await linkFor(paula, 'Observer'),
    };
    const code = await codeFor(paula, 'Observer');
    await paula.press('Open the lobby');
    await inLobby(paula);

    await joinByLink(sam, link.student);
    await joinByLink(alex, link.actor);
    await joinByLink(olga, link.observer);
    await joinByCode(umar, server.origin, code);

    const secret = 'Milo could not wake her one night';
    await alex.reads(secret);
    expect(alex.received.join()).toContain(secret);
    expect(sam.received.join()).not.toContain(secret);
    await sam.reads('You are a family support worker');
  },
  patience,
);

testWithWorker(
  '[E2] in the lobby the microphone’s level moves',
  async () => {
    for (const person of everybody) {
      await person.press('Use camera and microphone');
      const meter = person.page.getByRole('meter', { name: 'Microphone' });
      const level = async () => Number(await meter.getAttribute('aria-valuenow'));

      await expect.poll(level, wait).toBeGreaterThan(30);
      const before = await level();
      await expect.poll(level, wait).not.toBe(before);
      await shoot(person, '3-lobby');
    }
  },
  patience,
);

testWithWorker(
  '[D7] it can be started once the student and the actor have agreed to be watched',
  async () => {
    await paula.reads('Sam has not answered yet.');
    expect(await paula.button('Start').isDisabled()).toBe(true);

    await sam.choose('Being watched', 'Yes');
    await paula.reads('Alex has not answered yet.');
    await alex.choose('Being watched', 'Yes');
    await paula.reads('Everybody has come and agreed.');
    await paula.press('Start');

    for (const person of [sam, alex]) await person.reads('3 people are watching');
  },
  patience,
);

testWithWorker(
  '[C1] student and actor see and hear each other, and who watches sees and hears both',
  async () => {
    const pairs = [
      [sam, 'Alex'],
      [alex, 'Sam'],
      ...[olga, umar, paula].flatMap((who) => [[who, 'Sam'] as const, [who, 'Alex'] as const]),
    ] as const;
    for (const [person, other] of pairs) {
      await sees(person.video(other));
      await hears(person.video(other));
    }
    expect(await sam.page.getByLabel(/^Video of/).count()).toBe(1);
  },
  2 * patience,
);

testWithWorker(
  '[E2] what raters press, by key, touch or click, is confirmed; nothing of it reaches the table',
  async () => {
    for (const code of byKey) await olga.page.keyboard.press(keys[code], { delay: samePressMs });
    await olga.page.keyboard.press('x');
    await olga.reads('Confront or warn');
    await olga.page.keyboard.press('Control+z');
    await olga.write('Note, stamped as you begin', 'Looked away here');
    await olga.page.keyboard.press('Enter');
    for (const code of byTouch) await umar.button(code).tap();
    await umar.choose('What a press makes', 'Spans');
    await umar.button('Simple reflection').tap();
    await umar.reads('running');
    await pressApart(umar);
    await umar.button('Simple reflection').tap();
    for (const code of byClick) await paula.button(code).click();

    await expect
      .poll(() => timelineOf(olga), wait)
      .toEqual({
        Questions: ['Open question', 'Closed question', 'Open question'],
        Reflections: ['Simple reflection'],
        'Client language': ['Change talk'],
      });
    for (const person of [olga, umar, paula])
      await person.page.getByText('not yet confirmed').waitFor({ state: 'detached' });
    for (const person of [sam, alex]) {
      expect(await person.page.content()).not.toContain('Open question');
      expect(person.received.join()).not.toContain('tagPlaced');
    }
  },
  patience,
);

testWithWorker(
  '[C2] in a time-out the supervisor speaks, and the student alone hears it',
  async () => {
    for (const person of everybody) await shoot(person, '4-live');
    await sam.press('Time-out');
    await paula.reads('Time-out: Sam asked for it.');
    await paula.press('Speak to the student');

    await hears(sam.video('Paula'));
    expect(await alex.video('Paula').count()).toBe(0);
    for (const person of everybody) await shoot(person, '5-paused');
    await paula.press('Resume');
    await sam.video('Paula').waitFor({ state: 'detached' });
    await sees(sam.video('Alex'));
  },
  patience,
);

testWithWorker(
  '[C8] whoever takes consent back is not seen any more, until they agree again and the supervisor goes on',
  async () => {
    await sam.page.getByText('3 people are watching').click();
    await sam.press('I no longer want to be watched');
    await paula.reads('Sam no longer agrees to be watched.');
    await expect.poll(() => umar.video('Sam').isVisible(), wait).toBe(false);

    await sam.press('I agree to be watched again');
    await paula.press('Resume');
    await sees(umar.video('Sam'));
  },
  patience,
);

testWithWorker(
  '[C1] in the debrief an observer who wishes is heard, and raters see everybody’s tags',
  async () => {
    await paula.press('End');
    await paula.press('End and debrief');
    await olga.press('Speak');

    await hears(sam.video('Olga'));
    for (const person of [paula, olga, umar]) {
      const you = (name: string) => (name === person.name ? 'You' : name);
      const lanes = await timelineOf(person);
      expect(lanes).toEqual({
        [you('Paula')]: byClick,
        [you('Olga')]: byKey,
        [you('Umar')]: [...byTouch, 'Simple reflection'],
      });
    }
  },
  patience,
);

testWithWorker(
  '[V3] the student rates themselves, and then gets what is released, stage by stage',
  async () => {
    await sam.page.getByRole('heading', { name: 'You first' }).waitFor();
    for (const person of everybody) await shoot(person, '6-debrief');
    for (const group of await sam.page.getByRole('radiogroup').all()) await group.getByText('4').click();
    await sam.press('Done');
    await sam.reads('Nothing is shown yet');
    await paula.press('Show the actor’s view');
    await paula.button('Show the classmates’ tags').waitFor();
    expect(sam.received.join()).not.toContain('tagPlaced');

    await paula.press('Show the classmates’ tags');
    await expect
      .poll(async () => Object.keys(await timelineOf(sam)).sort(), wait)
      .toEqual(['Classmate 1', 'Classmate 2']);
    expect(Object.values(await timelineOf(sam))).toEqual(
      expect.arrayContaining([byKey, [...byTouch, 'Simple reflection']]),
    );

    await paula.press('Show the supervisor’s tags');
    await expect.poll(async () => (await timelineOf(sam)).Paula, wait).toEqual(byClick);
    for (const person of everybody) await shoot(person, '7-released');
  },
  patience,
);

testWithWorker(
  '[R1] every number of the report equals what was pressed, and it prints on one page before its detail',
  async () => {
    const pressed = { Olga: byKey, Umar: [...byTouch, 'Simple reflection'], Paula: byClick };
    const report = await readReport(paula);

    expect(report.raters).toEqual(Object.keys(pressed));
    expect(report.counts).toEqual(expect.arrayContaining([...expectedCounts(pressed)]));
    for (const [label, middle] of Object.entries(expectedMiddles(pressed.Olga, pressed.Umar))) {
      const [, ofClassmates] = report.numbers.find(([name]) => name?.startsWith(label)) ?? [];
      expect(ofClassmates, label).toMatch(middle);
    }
    const { raters } = await readReport(sam);
    expect(raters).toEqual(['Classmate 1', 'Classmate 2', 'Paula']);

    for (const person of everybody) await shoot(person, '8-report');
    const { whole, front } = await printed(paula);
    expect(front).toBe(1);
    expect(whole).toBeGreaterThan(1);
  },
  patience,
);

test.skipIf(elsewhere === null)('[E3] one of them comes by HTTPS from another network', () => {
  const { protocol, hostname } = new URL(umar.page.url());
  expect(protocol).toBe('https:');
  expect(hostname).not.toMatch(/^127\.|^localhost$/);
});

test('[E6] no page had an error, broke the content security policy or asked anything of another host', () => {
  for (const person of everybody) {
    expect(person.troubles, person.name).toEqual([]);
    expect(person.strangers(), person.name).toEqual([]);
  }
});
