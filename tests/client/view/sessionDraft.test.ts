import { firstDraft, withScenario } from '@fishbowl/client/view/sessionDraft';
import { expect, test } from 'vitest';

const scenario = (id: string, codebooks: readonly string[]) => ({
  id,
  version: 1,
  title: id,
  minutes: 20,
  level: 'basic' as const,
  contentNotes: [],
  codebooks,
  hasInterpreter: false,
});
const codebook = (id: string) => ({ id, version: 1, title: id, short: id, codes: 3, ratings: 0, summaries: 0 });
const dana = scenario('dana', ['miti', 'oars']);
const lena = scenario('lena', ['strengths', 'oars']);
const jay = scenario('jay', ['cbt']);
const library = { codebooks: ['oars', 'miti', 'strengths', 'cbt'].map(codebook), scenarios: [dana, lena, jay] };

test('[U11] a new session can be made as it stands: first case, default book, blind, without names', () => {
  expect(firstDraft(library, true)).toEqual({
    scenario: 'dana',
    codebook: 'oars',
    visibility: 'blind',
    place: 'call',
    pseudonyms: true,
  });
});

test('[U11] where the server cannot hold calls, a new session is held in the room', () => {
  expect(firstDraft(library, false).place).toBe('room');
});

test('[U11] with another case the book stays if it suits that case, else the best one takes its place', () => {
  const draft = firstDraft(library, true);

  expect(withScenario(draft, 'lena', library.scenarios).codebook).toBe('oars');
  expect(withScenario(draft, 'jay', library.scenarios).codebook).toBe('cbt');
  expect(withScenario({ ...draft, visibility: 'shared' }, 'jay', library.scenarios).visibility).toBe('shared');
});
