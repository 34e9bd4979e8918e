import { writeFileSync } from 'node:fs';
import { speechAt } from './speechAt.ts';

const sampleRate = 48_000;
const seconds = 2;
const headerBytes = 44;

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
    const sample = Math.max(-1, Math.min(1, speechAt(i / sampleRate)));
    wav.writeInt16LE(Math.round(sample * 32_767), headerBytes + 2 * i);
  }
  writeFileSync(file, wav);
}
