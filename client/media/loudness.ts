const SILENCE_DB = -60;
const FULL_DB = -6;

/** How loud samples in −1..1 are, as a share of a meter, 0..1: the root mean square in decibels, −60 dB and less is 0, −6 dB 1. */
export function levelOf(samples: Float32Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const db = 10 * Math.log10(meanSquare);
  return Math.min(1, Math.max(0, (db - SILENCE_DB) / (FULL_DB - SILENCE_DB)));
}

export type Loudness = 'silent' | 'quiet' | 'good' | 'loud';

/** The same in a word, for those who cannot see a meter. */
export function loudnessOf(level: number): Loudness {
  if (level < 0.1) return 'silent';
  if (level < 0.4) return 'quiet';
  return level < 0.95 ? 'good' : 'loud';
}
