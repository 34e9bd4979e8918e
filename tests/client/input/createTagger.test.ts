import { createTagger } from '@fishbowl/client/input/createTagger';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { tagIdSchema } from '@fishbowl/shared/core/ids';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import { decide } from '@fishbowl/shared/session/decide';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import { expect, test } from 'vitest';
import { ann, command, context, edit, fold, opening, spanOpened } from '../../support/build.ts';
import { bookOf } from '../../support/ratingTable.ts';

/** A pad at a session clock that, as browsers' clocks do, tells fractions. */
function pad(nowMs: number) {
  const asked: Action[] = [];
  const tagger = createTagger({
    seatId: ann.id,
    codebook: bookOf('oars-starter'),
    state: () => fold([...opening('blind'), spanOpened(ann, 'span', { code: 'SR' })]),
    nowMs: () => nowMs,
    playoutDelayMs: () => 0,
    clockDoubtMs: () => 12,
    newTagId: () => tagIdSchema.parse('new'),
    ask: (action) => asked.push(action),
  });
  return { tagger, asked };
}

test('[P2] whatever the pad asks for is what the server reads: session time in whole milliseconds', () => {
  const { tagger, asked } = pad(70_000.62);

  tagger.press('OQ', 'point');
  tagger.press('CR', 'span', 65_000.4);
  tagger.press('SR', 'span');
  tagger.endSpans();
  tagger.undo();
  tagger.retract(tagIdSchema.parse('span'));

  expect(asked.map((action) => actionSchema.parse(action))).toMatchObject([
    { type: 'placeTag', pressedMs: 70_001, clockDoubtMs: 12 },
    { type: 'openSpan', pressedMs: 65_000 },
    { type: 'closeSpan', pressedMs: 70_001 },
    { type: 'closeSpan', pressedMs: 70_001 },
    { type: 'undoEdit', tagId: 'span', editedMs: 70_001 },
    { type: 'retractTag', tagId: 'span' },
  ]);
});

const oars = bookOf('oars-starter');
/** Complex reflections last 4 s at one press; they are heard 1 s before the press. */
const beats: Codebook = {
  ...oars,
  codes: oars.codes.map((code) => (code.id === 'CR' ? { ...code, lagMs: 1_000, spanMs: 4_000 } : code)),
};

/** A pad whose presses are decided and folded as the server does; what it asked for comes back. */
function livePad(book: Codebook = oars) {
  const asked: Action[] = [];
  const now = { ms: 0, delayMs: 0, state: fold(opening('blind')) };
  let made = 0;
  const tagger = createTagger({
    seatId: ann.id,
    codebook: book,
    state: () => now.state,
    nowMs: () => now.ms,
    playoutDelayMs: () => now.delayMs,
    clockDoubtMs: () => 12,
    newTagId: () => {
      made += 1;
      return tagIdSchema.parse(`t${made}`);
    },
    ask: (action) => {
      asked.push(action);
      const decision = decide(now.state, command(action), ann, context(now.ms, rulesOf(book)));
      if (!decision.ok) throw new Error(`refused: ${decision.error}`);
      now.state = fold(decision.value, now.state);
    },
  });
  const at = (ms: number, delayMs = 0) => {
    now.ms = ms;
    now.delayMs = delayMs;
    return tagger;
  };
  const tags = () => [...now.state.tags.values()].map(({ code, startMs, endMs }) => `${code} ${startMs}-${endMs}`);
  return { at, asked, tags };
}

test('[D15] a second press while a span of a set length lasts draws it out; one that comes later is another', () => {
  const { at, tags } = livePad(beats);

  at(10_000).press('CR', 'point');
  at(12_000).press('CR', 'span');
  expect(tags()).toEqual(['CR 9000-15000']);

  at(16_001).press('CR', 'point');
  expect(tags()).toEqual(['CR 9000-15000', 'CR 15001-19001']);
});

test('[U20] Esc takes back the last press, be it a tag, the end of a span or what drew one out', () => {
  const { at, tags } = livePad(beats);
  at(1_000).press('OQ', 'point');
  at(2_000).press('SR', 'span');
  at(3_000).press('SR', 'span');
  at(10_000).press('CR', 'point');
  at(12_000).press('CR', 'point');

  at(13_000).cancelPress();
  expect(tags().at(-1)).toBe('CR 9000-13000');
  at(13_100).cancelPress();
  at(13_200).cancelPress();
  expect(tags()).toEqual(['OQ 1000-1000', 'SR 2000-null']);
});

test('[U20] Esc leaves edits alone; undo takes back whatever came last, and redo does it again', () => {
  const { at, tags, asked } = livePad();
  at(1_000).press('OQ', 'point');
  at(2_000).press('SR', 'point');
  at(2_500).retract(edit('t1').tagId);

  at(3_000).cancelPress();
  expect(tags()).toEqual(['SR 2000-2000']);
  at(3_100).undo();
  expect(tags()).toEqual(['SR 2000-2000', 'OQ 1000-1000']);
  at(3_200).redo();
  expect(tags()).toEqual(['SR 2000-2000']);

  asked.length = 0;
  at(3_300).redo();
  expect(asked).toEqual([]);
});

test('[C9] a delay that grows between two presses never puts the later one first, and is taken off in full once it can be', () => {
  const { at, tags } = livePad();

  at(10_000, 200).press('OQ', 'point');
  at(10_500, 2_000).press('SR', 'point');
  at(13_000, 2_000).press('AF', 'point');
  expect(tags()).toEqual(['OQ 9800-9800', 'SR 9800-9800', 'AF 11000-11000']);

  at(9_000, 500).press('CQ', 'point');
  expect(tags().at(-1)).toBe('CQ 8500-8500');
});
