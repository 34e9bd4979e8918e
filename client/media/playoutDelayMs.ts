import { z } from 'zod';

const heardSchema = z.object({
  type: z.literal('inbound-rtp'),
  kind: z.literal('audio'),
  jitterBufferDelay: z.number(),
  jitterBufferEmittedCount: z.number().positive(),
});
const wayToServerSchema = z.object({
  type: z.literal('candidate-pair'),
  state: z.literal('succeeded'),
  currentRoundTripTime: z.number(),
});

/**
 * How long ago what is heard now was said, in whole ms, from the receiving transport's statistics: the mean wait in the
 * jitter buffer (W3C webrtc-stats: jitterBufferDelay / jitterBufferEmittedCount) plus one way to the server. The speaker's
 * own way to the server cannot be measured here. Null when no sound has arrived.
 */
export function playoutDelayMs(stats: readonly unknown[]): number | null {
  const heard = stats.flatMap((report) => heardSchema.safeParse(report).data ?? []);
  const ways = stats.flatMap((report) => wayToServerSchema.safeParse(report).data ?? []);
  if (heard.length === 0) return null;
  const bufferS = Math.max(...heard.map((one) => one.jitterBufferDelay / one.jitterBufferEmittedCount));
  const wayS = Math.max(0, ...ways.map((way) => way.currentRoundTripTime / 2));
  return Math.min(5_000, Math.round((bufferS + wayS) * 1_000));
}
