/** Like speech: a voice's harmonics, gliding, in four syllables a second. Noise suppression takes an even tone away. Every second is like the one before. */
export function speechAt(second: number): number {
  const syllable = Math.sin(Math.PI * ((second * 4) % 1)) ** 2;
  const phase = 2 * Math.PI * (150 * second + 15 * Math.sin(2 * Math.PI * second));
  const voice = [1, 2, 3, 4, 5, 6].reduce((sum, harmonic) => sum + Math.sin(phase * harmonic) / harmonic, 0);
  return 0.4 * syllable * voice;
}
