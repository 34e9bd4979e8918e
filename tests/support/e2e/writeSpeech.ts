import { writeFileSync } from 'node:fs';

const sampleRate = 48_000;
const seconds = 2;
const headerBytes = 44;

/** Like speech: a voice's harmonics, gliding, in four syllables a second. Noise suppression takes an even tone away. */
function sampleAt(second: number): number {
  const syllable = Math.sin(Math.PI * ((second * 4) % 1)) ** 2;
  const phase = 2 * Math.PI * (150 * second + 15 * Math.sin(2 * Math.PI * second));
  const voice = [1, 2, 3, 4, 5, 6].reduce((sum, harmonic) => sum + Math.sin(phase * harmonic) / harmonic, 0);
  return 0.4 * syllable * voice;
}

/** Writes two seconds for a fake microphone to say again and again: WAV, one channel of 16 bits. */
export function writeSpeech(file: string): void {
  const samples = sampleRate * seconds;
  const wav = Buffer.alloc(headerBytes + 2 * samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16); // The length of what follows about the format.
  wav.writeUInt16LE(1, 20); // Plain samples.
  wav.writeUInt16LE(1, 22); // One channel.
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(2 * sampleRate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * samples, 40);
  for (let i = 0; i < samples; i += 1) {
    const sample = Math.max(-1, Math.min(1, sampleAt(i / sampleRate)));
    wav.writeInt16LE(Math.round(sample * 32_767), headerBytes + 2 * i);
  }
  writeFileSync(file, wav);
}
