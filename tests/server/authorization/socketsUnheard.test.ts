import { phases } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { type Answer, answerOn, news, wrong } from './answers.ts';
import { sayings } from './sayings.ts';
import { unjoinedAnswer } from './socketOracle.ts';
import { openServer, plant, sittings, watcher } from './socketWorld.ts';

test.each(phases)(
  '[A14] %s: who is connected and has not joined gets nothing done but to join',
  async (phase) => {
    const session = await plant(await openServer(), { phase, sittings: [...sittings, watcher] });
    const looksOn = await session.speaker(watcher).join();
    const before = looksOn.heard.length;
    const answers: Answer[] = [];

    for (const saying of sayings) {
      if (saying.kind === 'join') expect(news(looksOn.heard.slice(before)), 'nobody is told').toEqual([]);
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

test.each(phases)(
  '[A14] %s: while the session is hidden nobody gets anything done, and is told no more than that',
  async (phase) => {
    const server = await openServer();
    const session = await plant(server, { phase, sittings });
    await server.store.sessions.setFrozen(session.id, 1);
    const answers: Answer[] = [];

    for (const sitting of sittings) {
      const asked = sayings.map(async ({ name, event, message }) => {
        const speaker = session.speaker(sitting);
        const replies: unknown[] = [];
        speaker.emit(event, message(), (reply: unknown) => replies.push(reply)); // Leaves as soon as the way is open.
        const got = [await speaker.ended(), speaker.heard.length, speaker.call.length, replies.length].join(' ');
        return { what: `${sitting.name}: ${name}`, expected: 'bye: frozen 1 0 0', got };
      });
      answers.push(...(await Promise.all(asked)));
    }

    expect(wrong(answers)).toEqual([]);
    expect(await session.written()).toEqual([]);
  },
  60_000,
);
