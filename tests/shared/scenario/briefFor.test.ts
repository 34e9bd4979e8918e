import { findBuiltinCodebook } from '@fishbowl/shared/codebook/builtinCodebooks';
import { briefFor } from '@fishbowl/shared/scenario/briefFor';
import { builtinScenarios, findBuiltinScenario } from '@fishbowl/shared/scenario/builtinScenarios';
import { gateMeanings } from '@fishbowl/shared/scenario/gateMeanings';
import { expect, test } from 'vitest';

test.each(builtinScenarios)('[B5] $id: student and observers read nothing that the actor holds back', (scenario) => {
  const { disclosures, changeCues, sustainCues, actorBrief, openingLine, traps, goodEnding } = scenario;
  const secrets = [
    ...disclosures.map(({ fact }) => fact),
    ...[...changeCues, ...sustainCues].map(({ line }) => line),
    ...traps,
    actorBrief,
    openingLine,
    goodEnding,
  ];

  for (const role of ['student', 'observer', 'interpreter'] as const) {
    const brief = JSON.stringify(briefFor(scenario, role));
    expect(secrets.filter((secret) => brief.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  }
  expect(briefFor(scenario, 'student')).toMatchObject({
    studentBrief: scenario.studentBrief,
    changeGoal: scenario.changeGoal,
    contentNotes: scenario.contentNotes,
    minutes: scenario.minutes,
  });
});

test.each(builtinScenarios)('[B5] $id: the actor reads the whole part and not the student’s brief', (scenario) => {
  const { disclosures, changeCues, sustainCues, reactionRules, manner, studentBrief } = scenario;
  const brief = briefFor(scenario, 'actor');

  expect(brief).toMatchObject({ disclosures, changeCues, sustainCues, reactionRules, manner });
  expect(JSON.stringify(brief)).not.toContain(JSON.stringify(studentBrief).slice(1, -1));
  expect(brief.interpreterBrief).toBeUndefined();
});

test('[B5] the interpreter reads the own brief, and the supervisor everything', () => {
  const yasin = findBuiltinScenario('mig-reunification-yasin', 1);
  if (yasin === undefined) throw new Error('no such case');

  expect(briefFor(yasin, 'interpreter').interpreterBrief).toBe(yasin.interpreterBrief);
  expect(briefFor(yasin, 'interpreter').studentBrief).toBeUndefined();
  expect(briefFor(yasin, 'supervisor')).toEqual(yasin);
});

test('[B5] eight cases come with the product; their codebooks are there and every gate has its meaning', () => {
  expect(new Set(builtinScenarios.map(({ id }) => id)).size).toBe(8);
  const named = builtinScenarios.flatMap(({ codebooks }) => codebooks);
  expect(named.filter((id) => findBuiltinCodebook(id) === undefined)).toEqual([]);
  const gates = builtinScenarios.flatMap(({ disclosures }) => disclosures.map(({ gate }) => gate));
  expect(gates.filter((gate) => gateMeanings[gate] === '')).toEqual([]);
});
