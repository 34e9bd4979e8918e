const RAMP_S = 0.05;

/** A soft tone of one second, to find out whether the speakers work. Call it from a click: browsers want one. */
export async function playTestTone(context: AudioContext): Promise<void> {
  await context.resume();
  const tone = context.createOscillator();
  const volume = context.createGain();
  const startS = context.currentTime;
  tone.frequency.value = 440;
  volume.gain.setValueAtTime(0, startS);
  volume.gain.linearRampToValueAtTime(0.2, startS + RAMP_S); // Without ramps it clicks.
  volume.gain.setValueAtTime(0.2, startS + 1 - RAMP_S);
  volume.gain.linearRampToValueAtTime(0, startS + 1);
  tone.connect(volume).connect(context.destination);
  tone.start(startS);
  tone.stop(startS + 1);
  await new Promise((resolve) => tone.addEventListener('ended', resolve, { once: true }));
}
