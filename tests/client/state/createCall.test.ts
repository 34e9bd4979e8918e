import { createCall } from '@fishbowl/client/state/createCall';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeMediaStream } from '../../support/FakeMediaStream.ts';
import { tick } from '../../support/tick.ts';

class StreamOf extends FakeMediaStream {
  constructor(tracks: readonly MediaStreamTrack[] = []) {
    super();
    for (const track of tracks) this.addTrack(track);
  }
}

beforeEach(() => void vi.stubGlobal('MediaStream', StreamOf));
afterEach(() => void vi.unstubAllGlobals());

/** A call on a machine with a camera and no microphone, whose browser answers when the test says so. */
function opened() {
  const answers: (() => MediaStreamTrack)[] = [];
  const getUserMedia = () =>
    new Promise<MediaStream>((resolve) => {
      answers.push(() => {
        const camera = new FakeMediaStreamTrack({ kind: 'video' });
        resolve(new StreamOf([camera]));
        return camera;
      });
    });
  const call = createCall({
    send: () => new Promise(() => {}),
    devices: { getUserMedia, enumerateDevices: async () => [] },
    startsSending: true,
    newAudioContext: () => {
      throw new Error('nothing is measured here');
    },
    onTrouble: () => {},
  });
  return { call, answers };
}

test('[O4] a camera that the browser gives after the page was left is switched off at once', async () => {
  const { call, answers } = opened();
  const opening = call.openDevices();

  call.close();
  const camera = answers[0]?.();
  await opening;

  expect(camera?.readyState).toBe('ended');
});

test('[O4] asked for twice, the devices are opened once, and no camera is left on behind the page', async () => {
  const { call, answers } = opened();
  const both = Promise.all([call.openDevices(), call.openDevices()]);

  const [second, first] = [answers[1]?.(), answers[0]?.()];
  await both;
  await tick();

  expect([first?.readyState, second?.readyState]).toEqual(['ended', 'live']);
  expect(call.store.getState().tracks.video).toBe(second);
  call.close();
  expect(second?.readyState).toBe('ended');
});
