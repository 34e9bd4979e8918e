import { systemSeatId } from '@fishbowl/server/session/systemSeatId';
import { phases } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { type Answer, answerOn, news, wrong } from './answers.ts';
import type { Speaker } from './Speaker.ts';
import { type Saying, sayings } from './sayings.ts';
import { unjoinedAnswer } from './socketOracle.ts';
import { openServer, plant, type Sitting, sittings, watcher } from './socketWorld.ts';

test.each(phases)(
  '[A14] %s: who is connected and has not joined gets nothing done but to join',
  async (phase) => {
    const session = await plant(await openServer(), { phase, sittings: [...sittings, watcher] });
    const looksOn = await session.speaker(watcher).join();
    const before = looksOn.heard.length;
    const answers: Answer[] = [];

    for (const saying of sayings) {
      if (saying.kind === 'join') expect(news(looksOn, before), 'nobody is told').toEqual([]);
      const asked = sittings.map(async (sitting) => {
        const speaker = session.speaker(sitting);
        const came = await speaker.connected();
        const got = came === 'connected' ? await answerOn(speaker, saying) : came;
        speaker.close();
        return { what: `${sitting.name}: ${saying.name}`, expected: unjoinedAnswer[saying.kind], got };
      });
      answers.push(...(await Promise.all(asked)));
      await looksOn.ping();
    }

    expect(wrong(answers)).toEqual([]);
    expect(await session.written()).toEqual([]);
  },
  60_000,
);

/** Says everything, and resolves with how the connection ends and how much came of it. */
async function sayAll(speaker: Speaker, said: readonly Saying[]): Promise<string> {
  const before = [speaker.heard.length, speaker.call.length] as const;
  const replies: unknown[] = [];
  for (const { event, message } of said) speaker.emit(event, message(), (reply: unknown) => replies.push(reply));
  const end = await speaker.ping();
  const { heard, call } = speaker;
  return `${end}, ${[heard.length - before[0], call.length - before[1], replies.length].join(' ')}`;
}

test.each(phases)(
  '[A14] %s: once the session is hidden nobody gets anything done, and is told no more than that',
  async (phase) => {
    const server = await openServer();
    const session = await plant(server, { phase, sittings });
    const here: (readonly [Sitting, Speaker])[] = [];
    for (const sitting of sittings) {
      const [joined, lurking] = [await session.speaker(sitting).join(), session.speaker(sitting)];
      await lurking.connected();
      here.push([sitting, joined], [sitting, lurking]);
    }
    await Promise.all(here.map(([, speaker]) => speaker.ping()));
    const by = new WebBrowser(server.url, here.map(([sitting]) => session.cookieOf(sitting)).at(-1));
    await by.post(z.unknown(), `/api/sessions/${session.id}/freeze`, { note: 'too close to home' });
    const answers: Answer[] = [];

    for (const [{ name }, speaker] of here) {
      const got = (await sayAll(speaker, sayings)).split(', ')[0] ?? '';
      answers.push({ what: `${name}, who was here`, expected: 'bye: frozen', got });
    }
    for (const sitting of sittings) {
      // What they say leaves as soon as the way is open.
      const coming = sayings.map(async (saying) => ({
        what: `${sitting.name}: ${saying.name}`,
        expected: 'bye: frozen, 1 0 0',
        got: await sayAll(session.speaker(sitting), [saying]),
      }));
      answers.push(...(await Promise.all(coming)));
    }

    expect(wrong(answers)).toEqual([]);
    const written = await session.written();
    const stopped = phase === 'live' ? ['spanClosed', 'paused'] : [];
    expect(new Set(written.map(({ event }) => event.type)), 'but that it was stopped').toEqual(new Set(stopped));
    expect(written.filter(({ seatId }) => seatId !== systemSeatId)).toEqual([]);
  },
  60_000,
);
