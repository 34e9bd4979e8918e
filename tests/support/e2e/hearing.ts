import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { waitMs } from '../patience.ts';

const wait = { timeout: waitMs };
/** Of full scale: well above what an encoder makes of silence. */
const audible = 0.01;

/** Longer than a page goes without being drawn again, which must not make a picture begin anew. */
const steadyS = 2.5;

/** Waits until the picture is there and has moved on without a break. */
export async function sees(video: Locator): Promise<void> {
  await video.waitFor();
  const look = () =>
    video.evaluate((element: HTMLVideoElement) => ({ width: element.videoWidth, atS: element.currentTime }));
  await expect.poll(async () => (await look()).width, wait).toBeGreaterThan(0);
  await expect.poll(async () => (await look()).atS, wait).toBeGreaterThan(steadyS);
}

/** Waits until what the page plays as this person's voice is loud. */
export async function hears(video: Locator): Promise<void> {
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => !element.muted && !element.paused), wait)
    .toBe(true);
  const ear = await video.evaluateHandle(async (element: HTMLVideoElement) => {
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    const sound = new MediaStream(element.srcObject instanceof MediaStream ? element.srcObject.getAudioTracks() : []);
    context.createMediaStreamSource(sound).connect(analyser);
    return { context, analyser };
  });
  const loudness = () =>
    ear.evaluate(({ analyser }) => {
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      return Math.max(...samples.map(Math.abs));
    });
  await expect.poll(loudness, wait).toBeGreaterThan(audible);
  await ear.evaluate(({ context }) => context.close());
}
