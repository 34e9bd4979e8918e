import { err, ok } from '@fishbowl/shared/core/result';
import { noteKey } from '@fishbowl/shared/session/state';
import { expect, test } from 'vitest';
import {
  act,
  ann,
  ask,
  ben,
  endSession,
  fold,
  lobby,
  noteWritten,
  placeTag,
  played,
  retractNote,
  reveal,
  stu,
  sue,
  writeNote,
} from '../../support/build.ts';

test('[D4] a note is judged like a tag, by what its author had seen', () => {
  const state = played('blind', [sue, reveal], [sue, endSession]);
  const note = { type: 'noteWritten', seatId: 'ann', textId: 'n', tagId: null, atMs: 0, deliveredEpoch: 0 };

  expect(ask(state, ann, writeNote('n'))).toEqual(
    ok([{ ...note, seenEpoch: 0, late: true, blind: true, provenance: 'live' }]),
  );
  expect(ask(state, ann, writeNote('n'), { seenEpoch: 2 })).toEqual(
    ok([{ ...note, seenEpoch: 2, late: false, blind: false, provenance: 'review' }]),
  );
});

test.each([stu, act])('[D6] the $role writes after the end only', (who) => {
  expect(ask(played('blind'), who, writeNote('n'))).toEqual(err('wrongPhase'));
  expect(ask(played('blind', [sue, endSession]), who, writeNote('n'))).toMatchObject({ ok: true });
  expect(ask(fold(lobby('blind')), who, writeNote('n'))).toEqual(err('notLive'));
});

test("[V4] a note belongs to one's own tag, and another's notes cannot be told from none", () => {
  const state = played('blind', [ann, placeTag('t')], [ann, writeNote('n')]);

  expect(ask(state, ann, writeNote('m', 'why', 't'))).toMatchObject({ ok: true, value: [{ tagId: 't' }] });
  expect(ask(state, ann, writeNote('m', 'why', 'none'))).toEqual(err('tagNotFound'));
  expect(ask(state, ben, writeNote('m', 'why', 't'))).toEqual(err('tagNotFound'));
  expect(ask(state, ben, retractNote('n'))).toEqual(err('noteNotFound'));
  expect(ask(state, ben, writeNote('n'))).toMatchObject({ ok: true });
  expect(ask(state, ann, writeNote('n'))).toEqual(err('noteExists'));
});

test('[T3] the words of a note stand beside the log: once erased, the note is still there and says so', () => {
  const written = played('blind', [ann, writeNote('n', 'nice pause')]);
  const erased = fold([noteWritten(ann, 'n')]);
  const key = noteKey({ seatId: ann.id, textId: retractNote('n').textId });

  expect(JSON.stringify(ask(played('blind'), ann, writeNote('n', 'nice pause')))).not.toContain('nice pause');
  expect(written.notes.get(key)).toMatchObject({ text: 'nice pause' });
  expect(erased.notes.get(key)).toMatchObject({ text: null });
});

test('[T3] a retracted note is gone', () => {
  expect(played('blind', [ann, writeNote('n')], [ann, retractNote('n')]).notes.size).toBe(0);
});

test('[T3] the name of a text is used once, or one that was erased could come back', () => {
  const retracted = played('blind', [ann, writeNote('n')], [ann, retractNote('n')]);

  expect(ask(retracted, ann, writeNote('n'))).toEqual(err('noteExists'));
});
