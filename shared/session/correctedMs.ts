import { maxSessionMs } from '../core/sessionMs.ts';
import type { CodeRule } from './context.ts';

/**
 * Session time of the behaviour that was tagged: the press, less the measured playout delay of the call, less the code's
 * lag (how long the press comes after the behaviour), plus its lead (how long before). Never below 0, nor
 * beyond the last moment that can be written (D10). All in ms.
 */
export function correctedMs(
  pressedMs: number,
  playoutDelayMs: number,
  { lagMs, leadMs }: Pick<CodeRule, 'lagMs' | 'leadMs'>,
): number {
  return Math.min(maxSessionMs, Math.max(0, pressedMs - playoutDelayMs - lagMs + leadMs));
}
