import { afterAll, expect } from 'vitest';
import { accessible } from '../support/e2e/accessible.ts';
import { sees } from '../support/e2e/hearing.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { linkFor } from '../support/e2e/steps/linkFor.ts';
import { testWithWorker } from '../support/mediaWorker.ts';
import { storyMs } from '../support/patience.ts';

const house = await openHouse();
afterAll(() => house.close());

testWithWorker(
  '[D19] an actor who drops out is told, and another takes the place: asked first, then seen',
  async () => {
    const people = await gather(house, 'In the app');
    const { supervisor, student, actor } = people;
    await start(people);
    await actor.context.close();

    await supervisor.reads('The connection of Alex is gone');
    await accessible(supervisor, '30-gone');
    await supervisor.press('Pause meanwhile');
    await student.reads('Nobody is counting.');
    await supervisor.page.getByRole('link', { name: 'Links and places' }).first().click();
    await supervisor.press('Close the place of Alex');
    await supervisor.press('Close the place');
    await supervisor.press('New Actor link and code');
    await supervisor.button('Copy link, Actor').waitFor();
    const link = await linkFor(supervisor, 'Actor');
    await supervisor.press('Go in');
    await supervisor.reads('Nobody has the place: Actor');

    const eve = await Person.open('Eve', house.browser);
    await eve.page.goto(link);
    await eve.write('Name', 'Eve');
    await eve.press('Go in');
    await eve.reads('Your opening line');
    await supervisor.reads('Eve has come and has not answered yet');
    await supervisor.press('Resume');
    await supervisor.reads('Somebody at the table has not agreed');
    await eve.press('Use camera and microphone');
    await eve.page.getByRole('meter', { name: 'Microphone' }).waitFor();
    await eve.choose('Being watched', 'Yes');
    await eve.reads('Nobody sees this before the debrief.');
    await supervisor.press('Resume');

    await sees(student.video('Eve'));
    await sees(supervisor.video('Eve'));
    expect(await supervisor.page.getByText('The connection of Alex is gone').count()).toBe(0);
    for (const person of [supervisor, student, eve]) expect(person.troubles, person.name).toEqual([]);
  },
  storyMs,
);
