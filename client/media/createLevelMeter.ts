import { levelOf } from './loudness.ts';

export interface LevelMeter {
  /** The loudness of the last 20 to 40 ms, 0..1. */
  level(): number;
  close(): void;
}

/** Measures how loud a stream is. Not connected to the speakers: nobody hears it. */
export function createLevelMeter(context: AudioContext, stream: MediaStream): LevelMeter {
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    close: () => source.disconnect(),
  };
}
