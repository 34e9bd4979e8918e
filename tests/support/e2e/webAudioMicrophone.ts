import type { BrowserContext, Page } from 'playwright-core';
import { speechAt } from './speechAt.ts';

type Sound = 'tone' | 'speech';

interface WebAudioMicrophone {
  /** Makes so many ms of a sound begin now; gives when that was, in ms since 1970. */
  play(sound: Sound, lengthMs: number): number;
}

declare global {
  var webAudioMicrophone: WebAudioMicrophone | undefined;
}

const sampleRate = 48_000;

/** In pages of this context Web Audio is the microphone: silent but for what the test plays. The camera is as it was, or missing. */
export async function installMicrophone(context: BrowserContext, { hasCamera = true } = {}): Promise<void> {
  const second = Array.from({ length: sampleRate }, (_, i) => Number(speechAt(i / sampleRate).toFixed(4)));
  await context.addInitScript(
    ({ second, sampleRate, hasCamera }) => {
      const { mediaDevices } = navigator;
      if (!mediaDevices) return; // A page that is not secure, like the blank one at the start.
      const openDevices = mediaDevices.getUserMedia.bind(mediaDevices);
      const audio = new AudioContext({ sampleRate });
      const microphone = audio.createMediaStreamDestination();
      // Of a node that nothing plays into, nothing comes out: no silence either.
      const stillness = audio.createConstantSource();
      stillness.offset.value = 0;
      stillness.connect(microphone);
      stillness.start();
      const speech = audio.createBuffer(1, second.length, sampleRate);
      speech.copyToChannel(new Float32Array(second), 0);
      const sources = {
        tone: () => new OscillatorNode(audio, { frequency: 700 }),
        speech: () => new AudioBufferSourceNode(audio, { buffer: speech, loop: true }),
      };
      globalThis.webAudioMicrophone = {
        play(sound, lengthMs) {
          const source = sources[sound]();
          source.connect(new GainNode(audio, { gain: 0.5 })).connect(microphone);
          source.start();
          source.stop(audio.currentTime + lengthMs / 1_000);
          return performance.timeOrigin + performance.now();
        },
      };
      mediaDevices.getUserMedia = async (asked) => {
        const stream = asked?.video && hasCamera ? await openDevices({ video: asked.video }) : new MediaStream();
        if (asked?.audio) for (const track of microphone.stream.getAudioTracks()) stream.addTrack(track.clone());
        return stream;
      };
    },
    { second, sampleRate, hasCamera },
  );
}

/** Plays so many ms of a sound into the microphone. Gives when it began, in ms since 1970. */
export async function play(page: Page, sound: Sound, lengthMs: number): Promise<number> {
  const beganMs = await page.evaluate((asked) => globalThis.webAudioMicrophone?.play(asked.sound, asked.lengthMs), {
    sound,
    lengthMs,
  });
  if (beganMs === undefined) throw new Error('this page has no Web Audio microphone');
  return beganMs;
}

/** Plays nothing for so many ms. */
export async function silence(page: Page, lengthMs: number): Promise<void> {
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), lengthMs);
}
