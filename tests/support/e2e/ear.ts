import type { Person } from './Person.ts';

/** From now on this rater presses `key` whenever the sound of that person's video, as this page receives it, gets loud. */
export async function pressAtSounds(rater: Person, speaker: string, key: string): Promise<void> {
  await rater.video(speaker).evaluate(async (element: HTMLVideoElement, pressed) => {
    const context = new AudioContext({ sampleRate: 48_000 });
    await context.resume();
    const analyser = context.createAnalyser();
    const sound = new MediaStream(element.srcObject instanceof MediaStream ? element.srcObject.getAudioTracks() : []);
    context.createMediaStreamSource(sound).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const loud = 0.05;
    const apartMs = 250;
    const last = { loudAtMs: 0 };
    setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      if (samples.every((sample) => Math.abs(sample) < loud)) return;
      const nowMs = performance.now();
      const begins = nowMs - last.loudAtMs > apartMs;
      last.loudAtMs = nowMs;
      if (!begins) return;
      const focus = document.activeElement ?? document.body;
      focus.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    }, 4);
  }, key);
}
