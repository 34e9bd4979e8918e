import type { Result } from '../core/result.ts';
import type { SessionEvent } from './event.ts';
import type { Refusal } from './refusal.ts';

/** One command leads to a list of events, or to a refusal from a closed list (D2). */
export type Decision = Result<readonly SessionEvent[], Refusal>;
