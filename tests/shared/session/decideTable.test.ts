import { textIdSchema } from '@fishbowl/shared/core/ids';
import { err } from '@fishbowl/shared/core/result';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import { act, ann, ask, ben, consentAnswered, fold, lobby, opening, playOn, stu, sue } from '../../support/build.ts';

const cue = (name: string, text = 'wait a moment'): Action => ({
  type: 'sendCue',
  textId: textIdSchema.parse(name),
  text,
});
const seen = (name: string): Action => ({ type: 'acknowledgeCue', textId: textIdSchema.parse(name) });
const withCues = fold(opening('blind', { cues: true }));

test('[D13] a cue has at most four words', () => {
  expect(actionSchema.safeParse(cue('c', 'leave room for silence')).success).toBe(true);
  expect(actionSchema.safeParse(cue('c', 'leave more room for silence')).success).toBe(false);
});

test('[D13] cues are off unless chosen, and cannot be chosen in a graded session', () => {
  const options = { visibility: 'blind', coarse: false } as const;
  const graded: Action = { type: 'configure', options: { ...options, cues: true, graded: true } };

  expect(ask(fold(opening('blind')), sue, cue('c'))).toEqual(err('cuesOff'));
  expect(ask(fold(opening('blind', { cues: true, graded: true })), sue, cue('c'))).toEqual(err('cuesOff'));
  expect(ask(fold(lobby('blind')), sue, graded)).toEqual(err('cuesOff'));
});

test('[D13] between two cues lie twenty seconds, whoever sends them', () => {
  const state = playOn(withCues, [sue, cue('first'), 1_000]);

  expect(ask(state, sue, cue('second'), { atMs: 20_999 })).toEqual(err('tooSoon'));
  expect(ask(state, sue, cue('first'), { atMs: 60_000 })).toEqual(err('noteExists'));
  expect(playOn(state, [sue, cue('second'), 21_000]).cues).toHaveLength(2);
});

test('[D13] the student acknowledges a cue, once', () => {
  const state = playOn(withCues, [sue, cue('c'), 1_000], [stu, seen('c'), 3_000]);

  expect(state.cues).toEqual([{ id: 'c', seatId: sue.id, atMs: 1_000, text: 'wait a moment', acknowledgedMs: 3_000 }]);
  expect(ask(state, stu, seen('c'))).toEqual(err('cueNotFound'));
  expect(ask(state, stu, seen('other'))).toEqual(err('cueNotFound'));
});

test('[D14] in a call the server hears who speaks; in a room the supervisor marks it, and takes a mark back', () => {
  const mark = (pressedMs: number, speaker: 'client' | 'practitioner'): Action => ({
    type: 'markTurn',
    pressedMs,
    speaker,
  });
  const room = fold(opening('blind', { place: 'room' }));
  const marked = playOn(room, [sue, mark(4_000, 'client'), 5_000], [sue, mark(1_000, 'practitioner'), 5_000]);

  expect(ask(withCues, sue, mark(0, 'client'))).toEqual(err('notAllowed'));
  expect(ask(room, sue, mark(11_000, 'client'))).toEqual(err('badTime'));
  expect(marked.turnMarks).toEqual([
    { atMs: 1_000, speaker: 'practitioner' },
    { atMs: 4_000, speaker: 'client' },
  ]);
  expect(playOn(marked, [sue, mark(1_000, 'client'), 5_000]).turnMarks).toEqual([
    { atMs: 1_000, speaker: 'client' },
    { atMs: 4_000, speaker: 'client' },
  ]);
  expect(playOn(marked, [sue, { type: 'unmarkTurn', atMs: 1_000 }]).turnMarks).toHaveLength(1);
  expect(marked.turnMarks, 'a published state stays as it was').toHaveLength(2);
  expect(ask(marked, sue, { type: 'unmarkTurn', atMs: 2 })).toEqual(err('turnNotFound'));
});

test('[D14] turns brought in replace the ones before; none may run backwards', () => {
  const turns = [{ speaker: 'client', fromMs: 5, toMs: 4 }] as const;

  expect(ask(withCues, sue, { type: 'importTurns', turns: [...turns] })).toEqual(err('badTime'));
  expect(playOn(withCues, [sue, { type: 'importTurns', turns: [] }]).importedTurns).toEqual([]);
});

test('[D17] a supervisor gives any rater a task, an observer only themselves, of codes that the book has', () => {
  const state = fold(lobby('blind'));
  const task = (seatId: typeof ann.id, codes: string[] | 'all'): Action => ({ type: 'assignTask', seatId, codes });

  expect(playOn(state, [sue, task(ann.id, ['slow'])], [ben, task(ben.id, 'all')]).tasks).toEqual(
    new Map<string, unknown>([
      [ann.id, ['slow']],
      [ben.id, 'all'],
    ]),
  );
  expect(ask(state, ben, task(ann.id, ['slow']))).toEqual(err('notAllowed'));
  expect(ask(state, sue, task(stu.id, ['slow']))).toEqual(err('notAllowed'));
  expect(ask(state, sue, task(ann.id, ['no-such-code']))).toEqual(err('unknownCode'));
});

test('[D17] when who sees what is chosen anew, those at the table are asked again whether they agree', () => {
  const state = fold([...lobby('blind'), consentAnswered(stu, true)]);
  const options = { visibility: 'blind', cues: true, graded: false, coarse: false } as const;

  const cues = playOn(state, [sue, { type: 'configure', options }]);
  const shared = playOn(state, [sue, { type: 'configure', options: { ...options, visibility: 'shared' } }]);

  expect(cues.config).toMatchObject(options);
  expect(cues.seats.get(stu.id)?.consent).toMatchObject({ given: true });
  expect(shared.config).toMatchObject({ visibility: 'shared', codebook: { id: 'test' } });
  expect(shared.seats.get(stu.id)?.consent).toBeNull();
});

test("[D18] the actor's dial keeps when it was turned", () => {
  const turn = (pressedMs: number, value: number): Action => ({ type: 'turnDial', pressedMs, value });

  expect(playOn(withCues, [act, turn(2_000, -2), 2_500]).dial).toEqual([{ atMs: 2_000, value: -2 }]);
  expect(ask(withCues, act, turn(11_000, 1))).toEqual(err('badTime'));
  expect(actionSchema.safeParse(turn(0, 3)).success).toBe(false);
});
