import { type Devices, deviceProblem, listDevices, openDevice, openDevices } from '@fishbowl/client/media/devices';
import { err } from '@fishbowl/shared/core/result';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { expect, test } from 'vitest';
import { FakeMediaStream } from '../../support/FakeMediaStream.ts';

const anyDevice = { audio: null, video: null };

/** A machine with a microphone, whose camera fails with this error. */
function machineWithBadCamera(name: string): Devices {
  return {
    enumerateDevices: async () => [],
    getUserMedia: async (wish) => {
      if (wish?.video) throw new DOMException('no', name);
      const stream = new FakeMediaStream();
      stream.addTrack(new FakeMediaStreamTrack({ kind: 'audio' }));
      return stream;
    },
  };
}

test.each([
  { name: 'NotAllowedError', problem: 'denied' },
  { name: 'SecurityError', problem: 'denied' },
  { name: 'NotFoundError', problem: 'missing' },
  { name: 'OverconstrainedError', problem: 'missing' },
  { name: 'NotReadableError', problem: 'busy' },
  { name: 'AbortError', problem: 'busy' },
])('[O4] $name means that the device is $problem', ({ name, problem }) => {
  expect(deviceProblem(new DOMException('no', name))).toBe(problem);
});

test('[O4] a page that is not secure has no devices', async () => {
  expect(await openDevices(undefined, anyDevice)).toEqual({ audio: err('insecure'), video: err('insecure') });
  expect(await openDevice(undefined, 'audio', null)).toEqual(err('insecure'));
  expect(await listDevices(undefined)).toEqual({ audio: [], video: [] });
});

test('[O4] a bad camera does not take the microphone away', async () => {
  const opened = await openDevices(machineWithBadCamera('NotReadableError'), anyDevice);

  expect(opened).toMatchObject({ audio: { ok: true, value: { kind: 'audio' } }, video: err('busy') });
});
