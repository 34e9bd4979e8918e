import { createTagger } from '@fishbowl/client/input/createTagger';
import { tagIdSchema } from '@fishbowl/shared/core/ids';
import { type Action, actionSchema } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import { ann, fold, opening, spanOpened } from '../../support/build.ts';
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

  expect(asked.map((action) => actionSchema.parse(action))).toMatchObject([
    { type: 'placeTag', pressedMs: 70_001, clockDoubtMs: 12 },
    { type: 'openSpan', pressedMs: 65_000 },
    { type: 'closeSpan', pressedMs: 70_001 },
    { type: 'closeSpan', pressedMs: 70_001 },
    { type: 'retractTag', tagId: 'span' },
  ]);
});
