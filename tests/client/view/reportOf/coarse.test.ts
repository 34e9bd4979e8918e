import { agreementWords } from '@fishbowl/client/view/reportOf/agreementWords';
import { caveatsOf } from '@fishbowl/client/view/reportOf/caveatsOf';
import { countsOf } from '@fishbowl/client/view/reportOf/countsOf';
import { numbersOf } from '@fishbowl/client/view/reportOf/numbersOf';
import { triesOf } from '@fishbowl/client/view/reportOf/triesOf';
import { workedOf } from '@fishbowl/client/view/reportOf/workedOf';
import { timelineByFamily } from '@fishbowl/client/view/timelineOf';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, test } from 'vitest';
import { ann, ben, editOf } from '../../../support/build.ts';
import { reportBasis, told } from '../../../support/reportSource.ts';
import { ended, oars, oarsOpening, tagged, watching } from '../../../support/sessionFile.ts';

const times = [10, 20, 30, 40, 50] as const;
const coarse = (code: string) => times.map((second) => [code, second] as const);

const recoded = (tag: string, code: string, second: number): SessionEvent => {
  const at = { startMs: second * 1_000, endMs: second * 1_000, volleyAtMs: null };
  const told = { ...editOf(ann, tag), editedMs: 900_000, blind: false, provenance: 'review' } as const;
  return { type: 'tagEdited', edit: 'recoded', code, ...at, ...told };
};

function basis(...since: readonly SessionEvent[]) {
  return reportBasis(
    told([
      ...oarsOpening(),
      ...[ann, ben].map((who) => watching(who)),
      ...tagged(ann, ...coarse('*reflection'), ['*question', 100]),
      ...tagged(ben, ...coarse('*reflection'), ['*question', 200]),
      ended(900),
      ...since,
    ]),
  );
}

const refinedWords = (of: ReturnType<typeof basis>) =>
  caveatsOf(of).find(({ title }) => title === 'Which codes the numbers use.')?.words;

test('[J11] what is not yet refined is counted as that, family by family', () => {
  const counts = countsOf(basis(recoded('ann-some-reflection-10-0', 'CR', 10))).codes;
  const row = (label: string) => counts.find((each) => each.label === label)?.counts;

  expect(row('Reflections, not yet refined')).toEqual({ ann: 4, ben: 5 });
  expect(row('Questions, not yet refined')).toEqual({ ann: 1, ben: 1 });
  expect(row('Complex reflection')).toEqual({ ann: 1, ben: 0 });
});

test('[J11] the page says how many were refined, how many wait, and which code each number uses', () => {
  const words = refinedWords(basis(recoded('ann-some-reflection-10-0', 'CR', 10)));

  expect(words).toContain('One tag was refined after the end: counts and numbers use the refined code, agreement');
  expect(words).toContain('Not yet refined: 11.');
});

test('[J11] without coarse tags and refining nothing is said of it', () => {
  expect(
    refinedWords(reportBasis(told([...oarsOpening(), watching(ann), ...tagged(ann, ['OQ', 1]), ended(900)]))),
  ).toBe(undefined);
});

test('[J11] agreement in words goes by the codes tagged live, by the names of their families', () => {
  const all = times.map((second, i) => recoded(`ann-some-reflection-${second}-${i}`, 'SR', second));

  expect(agreementWords(basis(...all))).toContain('Of ten tags about 8 have a partner');
});

test('[J11] numbers of whole families stand; others wait for refining; what may have been said is not missed', () => {
  const of = basis();

  expect(numbersOf(of).rows.find(({ id }) => id === 'RQ')?.cells).toMatchObject([{ value: '5.0' }]);
  expect(numbersOf(of).missing.join()).toContain('% complex reflections, % open questions: not yet refined');
  expect(triesOf(of).map(({ id }) => id)).not.toContain('CR');
  expect(triesOf(of).map(({ id }) => id)).not.toContain('OQ');
});

test('[J11] what worked is told also where it was tagged by family', () => {
  expect(workedOf(basis())[0]?.words).toContain('“Reflections”');
});

test('[J11] on the timeline a coarse tag stands in its family’s lane', () => {
  const { state } = basis();
  const source = { state, codebook: oars, pendingTags: new Set<never>(), nameOf: String, plannedMs: 0, nowMs: 0 };

  const { lanes } = timelineByFamily(source, ann.id);

  expect(lanes.find(({ id }) => id === 'reflection')).toMatchObject({ count: 5 });
  expect(lanes.find(({ id }) => id === 'question')).toMatchObject({ count: 1 });
});
