import { expect, onTestFinished } from 'vitest';
import { type Delays, delayCalls } from '../support/e2e/delayRelay.ts';
import { pressAtSounds } from '../support/e2e/ear.ts';
import { sees } from '../support/e2e/hearing.ts';
import { openHouse } from '../support/e2e/openHouse.ts';
import type { Person } from '../support/e2e/Person.ts';
import { gather, start } from '../support/e2e/steps/gather.ts';
import { toldEvents } from '../support/e2e/toldEvents.ts';
import { installMicrophone, play, silence } from '../support/e2e/webAudioMicrophone.ts';
import { testWithWorker } from '../support/mediaWorker.ts';
import { storyMs } from '../support/patience.ts';

const closing = 30_000;
const patience = storyMs;
/** Server and browsers need some reports of the sender before they know when something was captured. */
const firstBeeps = 20;
const beeps = 32;
/** A machine that is short of breath swallows a beep now and then: that one is not heard, and says nothing of time. */
const mostBeeps = 2 * (firstBeeps + beeps);
const beepMs = 150;
/** An ear that has just heard one beep takes what follows at once for the same; see `pressAtSounds`. */
const apartMs = 900;
const openQuestion = 'o';

/** A session in which the student beeps, the observer far away; both raters have pressed at each beep that their own pages played. */
async function beepedThrough(delays: Delays) {
  const house = await openHouse();
  onTestFinished(() => house.close(), closing);
  const people = await gather(house, 'In the app', {
    async prepare(people) {
      await installMicrophone(people.student.context);
      onTestFinished(await delayCalls(people.observer.context, delays));
    },
  });
  const { student, supervisor, observer } = people;
  await student.press('Use camera and microphone');
  await start(people);
  for (const rater of [supervisor, observer]) {
    await sees(rater.video('Sam'));
    await pressAtSounds(rater, 'Sam', openQuestion);
  }

  const stampsMs: number[] = [];
  const heard = (rater: Person) => tagsOf(rater).length;
  while (Math.min(...[supervisor, observer].map(heard)) < firstBeeps + beeps && stampsMs.length < mostBeeps) {
    stampsMs.push(await play(student.page, 'tone', beepMs));
    await silence(student.page, beepMs + apartMs);
  }
  return { stampsMs, supervisor, observer };
}

const tagsOf = (rater: Person) => toldEvents(rater).filter((event) => event.type === 'tagPlaced');

/** How far the stored times lie from the nearest stamp, in ms: beeps are further apart than any delay that is measured. */
function errorsMs(rater: Person, stampsMs: readonly number[]): readonly number[] {
  const started = toldEvents(rater).find((event) => event.type === 'sessionStarted');
  const beginMs = started?.wallMs ?? Number.NaN;
  const stamps = stampsMs.map((stamp) => stamp - beginMs);
  const nearest = (ms: number) =>
    stamps.reduce(
      (best, stamp) => (Math.abs(ms - stamp) < Math.abs(best) ? ms - stamp : best),
      Number.POSITIVE_INFINITY,
    );
  return tagsOf(rater)
    .map(({ startMs }) => nearest(startMs))
    .slice(firstBeeps, firstBeeps + beeps);
}

/** Median and 95th percentile of the errors' sizes. */
function spread(errors: readonly number[]) {
  const sizes = errors.map(Math.abs).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sizes[Math.floor((sizes.length - 1) * share)] ?? Number.NaN);
  return { count: sizes.length, median: at(0.5), p95: at(0.95) };
}

function expectInTime(rater: Person, stampsMs: readonly number[]): void {
  const found = spread(errorsMs(rater, stampsMs));
  expect(found.count, rater.name).toBe(beeps);
  expect(found.median, `${rater.name}, median`).toBeLessThanOrEqual(50);
  expect(found.p95, `${rater.name}, p95`).toBeLessThanOrEqual(100);
}

testWithWorker(
  '[C9] what a rater hears and tags is stored at the time at which it was said, also 300 ms away from the server, all of it on the way back',
  // A machine that starves its sound is given another go; the bounds stay what they are.
  { timeout: patience, retry: 2 },
  async () => {
    const { stampsMs, supervisor, observer } = await beepedThrough({ upMs: 0, downMs: 300 });

    expectInTime(supervisor, stampsMs);
    expectInTime(observer, stampsMs);
  },
);
