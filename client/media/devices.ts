import { err, ok, type Result } from '@fishbowl/shared/core/result';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';

/** Why there is no camera or microphone. `insecure`: browsers give them to HTTPS pages and localhost only. */
export type DeviceProblem = 'insecure' | 'denied' | 'missing' | 'busy';

export type OpenedDevices = Readonly<Record<MediaKind, Result<MediaStreamTrack, DeviceProblem>>>;

/** Undefined on insecure pages, whatever the types say. */
export type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;

/** Which device to prefer, by its id; null: the browser's choice. One that is gone is no error: another one is taken. */
export type DeviceChoice = Readonly<Record<MediaKind, string | null>>;

const kinds: readonly MediaKind[] = ['audio', 'video'];

/** The problem behind what getUserMedia threw, by the names of the Media Capture specification. */
export function deviceProblem(error: unknown): DeviceProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy'; // NotReadableError, AbortError: another program has it, or the hardware fails.
  }
}

function constraintsFor(kind: MediaKind, deviceId: string | null): MediaTrackConstraints {
  const chosen = deviceId === null ? {} : { deviceId };
  return kind === 'audio'
    ? { ...chosen, echoCancellation: true, noiseSuppression: true, autoGainControl: true }
    : { ...chosen, width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 } };
}

/** Opens one device. Whoever gets the track stops it. */
export async function openDevice(
  devices: Devices,
  kind: MediaKind,
  deviceId: string | null,
): Promise<Result<MediaStreamTrack, DeviceProblem>> {
  if (!devices) return err('insecure');
  try {
    const stream = await devices.getUserMedia({ [kind]: constraintsFor(kind, deviceId) });
    const [track] = stream.getTracks();
    return track ? ok(track) : err('missing');
  } catch (error) {
    return err(deviceProblem(error));
  }
}

/** Opens camera and microphone with one question to the person; where only one of them works, that one. */
export async function openDevices(devices: Devices, choice: DeviceChoice): Promise<OpenedDevices> {
  if (!devices) return { audio: err('insecure'), video: err('insecure') };
  try {
    const [audio, video] = kinds.map((kind) => constraintsFor(kind, choice[kind]));
    const stream = await devices.getUserMedia({ audio: audio ?? true, video: video ?? true });
    const [microphone] = stream.getAudioTracks();
    const [camera] = stream.getVideoTracks();
    return { audio: microphone ? ok(microphone) : err('missing'), video: camera ? ok(camera) : err('missing') };
  } catch {
    const audio = await openDevice(devices, 'audio', choice.audio);
    return { audio, video: await openDevice(devices, 'video', choice.video) };
  }
}

export interface DeviceName {
  readonly deviceId: string;
  /** Empty until the person has allowed a device. */
  readonly label: string;
}

export async function listDevices(devices: Devices): Promise<Readonly<Record<MediaKind, readonly DeviceName[]>>> {
  const all = (await devices?.enumerateDevices()) ?? [];
  const named = (kind: MediaDeviceKind) =>
    all.filter((device) => device.kind === kind).map(({ deviceId, label }) => ({ deviceId, label }));
  return { audio: named('audioinput'), video: named('videoinput') };
}
