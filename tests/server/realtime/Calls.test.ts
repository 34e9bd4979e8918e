import { createMediaService } from '@fishbowl/server/media/createMediaService';
import { Calls } from '@fishbowl/server/realtime/Calls';
import type { MediaState } from '@fishbowl/shared/protocol/media';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { SessionState } from '@fishbowl/shared/session/state';
import { expect, onTestFinished, test } from 'vitest';
import {
  act,
  consentAnswered,
  fold,
  lobby,
  opening,
  seat,
  seatTaken,
  sessionId,
  startedWallMs,
  stu,
} from '../../support/build.ts';
import { localPlace } from '../../support/mediaWorker.ts';
import { silentLog } from '../../support/silentLog.ts';

/** Told to the student's connection while the session goes through these states: may they be heard? */
async function heardIn(...states: readonly SessionState[]): Promise<readonly boolean[]> {
  const media = await createMediaService({ ...localPlace, workerBin: null, log: silentLog, now: () => 0 });
  onTestFinished(() => media.close());
  const calls = new Calls({ media, wallMs: () => startedWallMs, onTurn: () => {} });
  const told: MediaState[] = [];
  const [first, ...later] = states;
  if (first) calls.enter(sessionId, first, 'peer', stu, (state) => told.push(state));
  const heard = () => told.at(-1)?.mayProduce.audio ?? false;
  return [
    heard(),
    ...later.map((state) => {
      calls.advance(sessionId, state);
      return heard();
    }),
  ];
}

const inLobby = fold(lobby('blind'));
const live = fold(opening('blind'));
const withdrawn: readonly SessionEvent[] = [
  consentAnswered(act, false),
  { type: 'paused', atMs: 1, seatId: act.id, reason: 'consent' },
];

test('[C8] the call follows what is durable: who may be heard changes with the phase', async () => {
  const ended = fold([{ type: 'sessionEnded', atMs: 9 }], live);
  const closed = fold([{ type: 'sessionClosed', atMs: 99 }], ended);

  expect(await heardIn(inLobby, live, ended, closed)).toEqual([false, true, true, false]);
});

test('[C8] without the consent of everybody at the table nobody is heard, until the debrief, where each chooses', async () => {
  const without = fold(withdrawn, live);
  const again = fold([consentAnswered(act, true)], without);
  const ended = fold([{ type: 'sessionEnded', atMs: 9 }], without);

  expect(await heardIn(live, without, again, without, ended)).toEqual([true, false, true, false, true]);
});

test('[C8] somebody who comes to the table later silences the call until they have agreed', async () => {
  const newcomer = seat('ina', 'interpreter');
  const joined = fold([seatTaken(newcomer)], live);
  const agreed = fold([consentAnswered(newcomer, true)], joined);

  expect(await heardIn(live, joined, agreed)).toEqual([true, false, true]);
});
