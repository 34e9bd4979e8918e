import { readdirSync, readFileSync } from 'node:fs';
import { mediaRequestSchema } from '@fishbowl/shared/protocol/media';
import { upMessageSchema } from '@fishbowl/shared/protocol/up';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { everyAction } from '../../support/everyAction.ts';
import type { LiveServer } from '../../support/liveServer.ts';
import { permissionCells } from '../../support/permissionCells.ts';
import { type Need, needOf } from '../../support/readyFor.ts';
import { type Answer, answerOn, news, wrong } from './answers.ts';
import type { Speaker } from './Speaker.ts';
import { mediaRequests, plainMessages, sayings } from './sayings.ts';
import { answerTo, joinedAnswer, passesOn } from './socketOracle.ts';
import { openServer, plant, type Session, type Sitting, sittings, watcher } from './socketWorld.ts';

const needs: readonly Need[] = ['nothing', 'cue', 'rating'];
const actions = Object.values(everyAction);

function own(action: Action, session: Session, sitting: Sitting): Action {
  return action.type === 'assignTask' ? { ...action, seatId: session.seatOf(sitting).id } : action;
}

/** Everybody is here, and asks for all that they may not. */
async function refusedIn(server: LiveServer, phase: Phase, need: Need): Promise<readonly Answer[]> {
  const session = await plant(server, { phase, need, sittings });
  const everybody: (readonly [Sitting, Speaker])[] = [];
  for (const sitting of sittings) everybody.push([sitting, await session.speaker(sitting).join()]);
  for (const [, speaker] of everybody) await speaker.ping();
  const before = everybody.map(([, { heard }]) => heard.length);
  const answers: Answer[] = [];
  for (const [sitting, speaker] of everybody) {
    for (const action of actions.filter(({ type }) => needOf(type) === need)) {
      const expected = answerTo(sitting, action.type, phase);
      if (expected === 'done') continue;
      const got = await speaker.ask(own(action, session, sitting));
      answers.push({ what: `${sitting.name}: ${action.type}`, expected, got });
    }
  }
  for (const [, speaker] of everybody) await speaker.ping();

  expect(await session.written(), 'nothing is written').toEqual([]);
  const told = everybody.flatMap(([, speaker], i) => news(speaker, before[i] ?? 0));
  expect(told, 'nobody is told').toEqual([]);
  for (const [, speaker] of everybody) speaker.close();
  return answers;
}

/** Somebody asks for one thing that they may do, in a session of its own. */
async function doneIn(server: LiveServer, phase: Phase, sitting: Sitting, action: Action): Promise<Answer> {
  const session = await plant(server, { phase, need: needOf(action.type), sittings: [sitting, watcher] });
  const speaker = await session.speaker(sitting).join();
  const got = await speaker.ask(own(action, session, sitting));
  speaker.close();
  const what = `${sitting.name}: ${action.type}`;
  const written = await session.written();
  const { id } = session.seatOf(sitting);
  expect([...new Set(written.map(({ seatId }) => seatId))], what).toEqual(got === 'done' ? [id] : []);
  return { what, expected: 'done', got };
}

test.each(phases)(
  '[A13] %s: what each may not ask for is refused, written nowhere and told to nobody; what they may is done',
  async (phase) => {
    const server = await openServer();
    const answers: Answer[] = [];

    for (const need of needs) answers.push(...(await refusedIn(server, phase, need)));
    for (const sitting of sittings) {
      const may = actions.filter(({ type }) => answerTo(sitting, type, phase) === 'done');
      answers.push(...(await Promise.all(may.map((action) => doneIn(server, phase, sitting, action)))));
    }

    expect(wrong(answers)).toEqual([]);
    expect(answers).toHaveLength(sittings.length * actions.length);
  },
  60_000,
);

test.each(phases)(
  '[A13] %s: who has joined is answered and passed on as the role has it, commands and the call apart',
  async (phase) => {
    const session = await plant(await openServer(), { phase, sittings: [...sittings, watcher] });
    const looksOn = await session.speaker(watcher).join();
    const answers: Answer[] = [];

    for (const sitting of sittings) {
      for (const saying of sayings.filter(({ kind }) => kind !== 'command' && kind !== 'media')) {
        const speaker = await session.speaker(sitting).join();
        await looksOn.ping();
        const before = looksOn.heard.length;
        const got = await answerOn(speaker, saying);
        await looksOn.ping();
        const told = news(looksOn, before).map(({ type }) => type);
        speaker.close();
        const what = `${sitting.name}: ${saying.name}`;
        answers.push({ what, expected: joinedAnswer(sitting, saying.kind), got });
        answers.push({
          what: `${what}, told to others`,
          expected: `${passesOn(sitting, saying.kind, phase)}`,
          got: `${told.includes('pointed')}`,
        });
      }
    }

    expect(wrong(answers)).toEqual([]);
    expect(await session.written()).toEqual([]);
  },
  60_000,
);

test('[A13] whatever can be said on the socket has its row here', () => {
  const typesOf = (options: readonly { shape: { type: { value: string } } }[]) =>
    options.map(({ shape }) => shape.type.value).sort();

  expect(Object.keys(permissionCells).sort()).toEqual(typesOf(actionSchema.options));
  expect([...Object.keys(plainMessages), 'command'].sort()).toEqual(typesOf(upMessageSchema.options));
  expect(Object.keys(mediaRequests).sort()).toEqual(typesOf(mediaRequestSchema.options));
  expect([...new Set(sayings.map(({ event }) => event))].sort()).toEqual(listenedTo());
});

/** The names of events that the server's code on sockets knows. */
function listenedTo(): readonly string[] {
  const folder = new URL('../../../server/realtime/', import.meta.url);
  const code = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const names = [...code.join('\n').matchAll(/(?:event === |socket\.(?:on|once)\()'(\w+)'/g)].map(
    ([, name]) => name ?? '',
  );
  return [...new Set(names)].filter((name) => name !== 'disconnect').sort();
}

test('[A13] an event by any other name ends the connection', async () => {
  const session = await plant(await openServer(), { phase: 'live', sittings });
  const names = [...new Set(sayings.map(({ kind }) => kind).filter((kind) => kind !== 'media')), 'M', 'Media', 'admit'];

  for (const sitting of sittings) {
    const speakers = names.map(async (name) => {
      const speaker = await session.speaker(sitting).join();
      speaker.emit(name, { type: 'time', token: 1 }, () => {});
      return speaker.ended();
    });
    expect([...new Set(await Promise.all(speakers))], sitting.name).toEqual(['bye: invalidMessage']);
  }
}, 60_000);
