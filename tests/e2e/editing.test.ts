import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import type { Person } from '../support/e2e/Person.ts';
import { shoot } from '../support/e2e/shoot.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { pressApart } from '../support/e2e/steps/pressApart.ts';
import { tabTo } from '../support/e2e/steps/tabTo.ts';
import { timelineOf } from '../support/e2e/steps/timelineOf.ts';
import { storyMs, waitMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

const people = await gather(house, 'In the room');
const { supervisor: paula, observer: olga } = people;
const { keyboard } = olga.page;

const patience = storyMs;
const wait = { timeout: waitMs };
const plot = olga.page.getByRole('application', { name: 'Timeline' });
const editor = olga.page.getByRole('dialog');
const history = editor.getByRole('listitem');
const time = editor.getByLabel('Time', { exact: true });

/** Reads the table behind the timeline until it says so. */
function lanes(person: Person, wanted: Readonly<Record<string, readonly string[]>>): Promise<void> {
  return expect.poll(() => timelineOf(person), wait).toEqual(wanted);
}

/** Two presses of one key at one moment, however busy the machine is. */
function pressTwice({ page }: Person, key: string): Promise<void> {
  return page.evaluate((pressed) => {
    const focus = document.activeElement ?? document.body;
    for (const type of ['keydown', 'keyup', 'keydown', 'keyup']) {
      focus.dispatchEvent(new KeyboardEvent(type, { key: pressed, bubbles: true, cancelable: true }));
    }
  }, key);
}

test(
  '[U21] two presses at once are one tag, and who meant two says so by key or button',
  async () => {
    await start(people);
    await pressTwice(olga, 'o');
    await olga.reads('Open question: two presses at once count as one.');
    await shoot(olga, '10-double');
    await lanes(olga, { Questions: ['Open question'] });

    await olga.press(/^I meant two/);
    await lanes(olga, { Questions: ['Open question', 'Open question'] });
    await pressApart(olga);
    await pressTwice(olga, 'o');
    await keyboard.press('Control+Enter');
    await lanes(olga, { Questions: ['Open question', 'Open question', 'Open question', 'Open question'] });

    for (const left of [3, 2, 1]) {
      await keyboard.press('Escape');
      await lanes(olga, { Questions: Array.from({ length: left }, () => 'Open question') });
    }
  },
  patience,
);

test(
  '[E8] by keyboard alone a tag gets another time and another code, undone and redone across a reload',
  async () => {
    await tabTo(olga, plot);
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await editor.getByRole('heading', { name: 'Open question' }).waitFor();
    await accessible(olga, 'tag editor');
    await tabTo(olga, time);
    await keyboard.press('Control+a');
    await keyboard.type('0:00.1');
    await keyboard.press('Enter');
    await expect.poll(() => history.allTextContents(), wait).toEqual([expect.stringMatching(/re-timed at \d\d:\d\d$/)]);
    expect(await time.inputValue()).toBe('0:00.1');

    await tabTo(olga, editor.getByRole('combobox', { name: 'Code' }));
    await keyboard.press('Control+a');
    await keyboard.type('closed');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await editor.getByRole('heading', { name: 'Closed question' }).waitFor();
    await expect
      .poll(async () => (await history.allTextContents())[0], wait)
      .toMatch(/^Open question at 0:00\.1, re-coded at/);
    await shoot(olga, '10-editor-live');
    await keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await lanes(olga, { Questions: ['Closed question'] });

    await olga.page.reload();
    await olga.button('Open question').waitFor();
    await lanes(olga, { Questions: ['Closed question'] });
    await keyboard.press('Control+z');
    await lanes(olga, { Questions: ['Open question'] });
    await keyboard.press('Control+Shift+Z');
    await lanes(olga, { Questions: ['Closed question'] });
  },
  patience,
);

test(
  '[E8] a span is split and joined again, and its history tells it',
  async () => {
    await olga.choose('What a press makes', 'Spans');
    await olga.button('Affirmation').click();
    await olga.reads('running');
    await pressApart(olga);
    await olga.button('Affirmation').click();
    const last = olga.page.getByRole('listitem').filter({ hasText: 'Affirmation' });
    await last.getByRole('button', { name: 'Edit' }).click();
    await editor.getByRole('button', { name: /^Split at/ }).click();
    await expect.poll(() => history.allTextContents(), wait).toEqual([expect.stringContaining('split at')]);
    await editor.getByRole('button', { name: /^Join with the next Affirmation/ }).click();
    await expect.poll(() => history.count(), wait).toBe(2);
    await keyboard.press('Escape');

    await lanes(olga, { Questions: ['Closed question'], Affirmations: ['Affirmation'] });
    await olga.page.getByRole('radiogroup').getByText('Moments').click();
    await keyboard.press('s');
    await keyboard.press('x');
    await lanes(olga, {
      Questions: ['Closed question'],
      Reflections: ['Simple reflection'],
      Affirmations: ['Affirmation'],
      'Righting reflex': ['Confront or warn'],
    });
  },
  patience,
);

/** Where the selected mark stands in the window: its tip is placed beside it. */
async function placeOfSelected(application: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await application.focus();
  const style = await application.locator('canvas + div').getAttribute('style');
  const [, x = '', y = ''] = /([\d.-]+)px.* ([\d.-]+)px/.exec(style ?? '') ?? [];
  const box = await application.boundingBox();
  if (x === '' || !box) throw new Error(`no mark is selected: ${style}`);
  return { x: box.x + Number(x), y: box.y + Number(y) + 14 };
}

/** The times that the editor of the selected tag shows; it is closed again. */
async function timesOfSelected(): Promise<readonly string[]> {
  await plot.focus();
  await keyboard.press('Enter');
  await time.waitFor();
  const fields = await Promise.all((await editor.getByRole('textbox').all()).map((field) => field.inputValue()));
  await keyboard.press('Escape');
  await editor.waitFor({ state: 'detached' });
  return fields;
}

async function drag(from: { readonly x: number; readonly y: number }, byPx: number, letGo = false): Promise<void> {
  const { mouse } = olga.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + byPx / 2, from.y, { steps: 3 });
  await mouse.move(from.x + byPx, from.y);
  if (letGo) await keyboard.press('Escape');
  await mouse.up();
}

test(
  '[E8] in the debrief a tag is dragged, drawn into a span and nudged; Esc lets it go back, and each is one step',
  async () => {
    await paula.press('End');
    await paula.press('End and debrief');
    await olga.page.getByRole('button', { name: 'Next' }).waitFor();
    await plot.focus();
    for (const key of ['ArrowRight', 'End']) await keyboard.press(key);
    const was = await timesOfSelected();

    await drag(await placeOfSelected(plot), -80);
    const moved = await timesOfSelected();
    expect(moved[0]).not.toBe(was[0]);
    await drag(await placeOfSelected(plot), -80, true);
    expect(await timesOfSelected()).toEqual(moved);

    const { x, y } = await placeOfSelected(plot);
    await drag({ x: x + 44, y }, 40);
    const span = await timesOfSelected();
    expect([span[0], span[1] === '']).toEqual([moved[0], false]);
    await shoot(olga, '10-selected-debrief');

    await plot.focus();
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('Shift+ArrowLeft');
    expect(await timesOfSelected()).not.toEqual(span);
    await plot.focus();
    for (const _ of ['nudge', 'nudge', 'span', 'drag']) await keyboard.press('Control+z');
    await expect.poll(timesOfSelected, wait).toEqual(was);
    await keyboard.press('Enter');
    await shoot(olga, '10-editor-debrief');
    await keyboard.press('Escape');
    expect(olga.troubles).toEqual([]);
  },
  patience,
);
