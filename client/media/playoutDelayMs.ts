import { z } from 'zod';

const heardSchema = z.object({
  type: z.literal('inbound-rtp'),
  kind: z.literal('audio'),
  id: z.string(),
  packetsReceived: z.number(),
  jitterBufferDelay: z.number(),
  jitterBufferEmittedCount: z.number().positive(),
  /** When what is heard now was captured, in ms since 1900, on the clock that the server's sender reports tell. */
  estimatedPlayoutTimestamp: z.number().optional(),
});
type Heard = z.infer<typeof heardSchema>;

const wayToServerSchema = z.object({
  type: z.literal('candidate-pair'),
  state: z.literal('succeeded'),
  nominated: z.literal(true).optional(),
  currentRoundTripTime: z.number(),
});

export type Stats = readonly unknown[];

/** Between the epochs of NTP and of the wall clock (RFC 5905, section 6). */
const ntpEpochMs = 2_208_988_800_000;
const maxMs = 5_000;
/** What the statistics do not count: an Opus packet of 20 ms, and 10 ms each of capture and playout. Measured: 42. */
const uncountedMs = 40;

/**
 * How long ago what is heard now was said, in whole ms; of several voices the slowest. `stats` and `before` are two looks
 * at the receiving transport's statistics, a few seconds apart; null when no sound arrived between them.
 *
 * The media server's sender reports name the moment of capture on the server's clock, less half of the speaker's round
 * trip. Where the browser says which moment it plays (Chromium and Safari, with the picture on), the delay is the
 * server's time now, `wallMs`, less that moment: the rater's whole way is in it, however uneven the two directions are,
 * and so is what the browser knows of its loudspeaker. Elsewhere it is the mean wait in the jitter buffer of late
 * (W3C webrtc-stats: jitterBufferDelay / jitterBufferEmittedCount) and half of the rater's own round trip; the speaker's
 * way is then not in it.
 */
export function playoutDelayMs(stats: Stats, before: Stats, wallMs: number | null): number | null {
  const ways = stats.flatMap((report) => wayToServerSchema.safeParse(report).data ?? []);
  const wayMs = Math.max(0, ...ways.map((way) => way.currentRoundTripTime * 500));
  const earlier = voicesIn(before);
  const delays = voicesIn(stats).flatMap((voice) => {
    const since = earlier.find(({ id }) => id === voice.id) ?? silence;
    if (voice.packetsReceived <= since.packetsReceived) return [];
    return [fromCapture(voice, wallMs) ?? waitMs(voice, since) + wayMs + uncountedMs];
  });
  return delays.length === 0 ? null : Math.round(Math.min(maxMs, Math.max(...delays)));
}

const silence = { packetsReceived: 0, jitterBufferDelay: 0, jitterBufferEmittedCount: 0 };

function voicesIn(stats: Stats): readonly Heard[] {
  return stats.flatMap((report) => heardSchema.safeParse(report).data ?? []);
}

/** Null where it is not known, or cannot be: then one of the clocks was set meanwhile. */
function fromCapture({ estimatedPlayoutTimestamp: capturedMs }: Heard, wallMs: number | null): number | null {
  if (capturedMs === undefined || wallMs === null) return null;
  const delayMs = wallMs + ntpEpochMs - capturedMs;
  return delayMs >= 0 && delayMs <= maxMs ? delayMs : null;
}

function waitMs(voice: Heard, since: typeof silence): number {
  const samples = voice.jitterBufferEmittedCount - since.jitterBufferEmittedCount;
  return samples > 0 ? ((voice.jitterBufferDelay - since.jitterBufferDelay) / samples) * 1_000 : 0;
}
