import { z } from 'zod';

/** The closed list of reasons. The words are the client's. */
export const refusalSchema = z.enum([
  'notAllowed',
  'notLive',
  'wrongPhase',
  'alreadyDone',
  'consentMissing',
  'seatEmpty',
  'tooEarly',
  'unknownCode',
  'badTime',
  'badRating',
  'tagExists',
  'tagNotFound',
  'spanNotOpen',
  'noteExists',
  'noteNotFound',
  'spanOpen',
  'codesDiffer',
  'nothingToUndo',
  'nothingToRedo',
  'turnNotFound',
  'cuesOff',
  'tooSoon',
  'cueNotFound',
  'bookmarkNotFound',
  'unknownEpoch',
  'storeUnavailable',
]);
export type Refusal = z.infer<typeof refusalSchema>;
