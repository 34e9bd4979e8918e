import type { Gate } from './scenario.ts';

/** When an actor may tell a gated fact. Empathy as a gate: Forrester et al. 2008 (empathy raised disclosure). */
export const gateMeanings: Readonly<Record<Gate, string>> = {
  open: 'Share after any open question on the topic.',
  reflect: 'Share after a reflection that fits.',
  empathy:
    'Share only after two or more accurate reflections or a clear empathic statement, with no persuading or confronting in the last three practitioner turns.',
  permission: 'Share only if asked leave first.',
  affirm: 'Share after a specific affirmation.',
  ask: 'Share if asked directly in plain words.',
};
