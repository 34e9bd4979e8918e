import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SendRequest } from '../media/askServer.ts';
import { createLevelMeter, type LevelMeter } from '../media/createLevelMeter.ts';
import { createMediaClient } from '../media/createMediaClient.ts';
import { type DeviceProblem, type Devices, type OpenedDevices, openDevices } from '../media/devices.ts';
import type { MediaClient } from '../media/MediaClient.ts';
import { emptyMediaView, type MediaView } from '../media/mediaView.ts';
import { playTestTone } from '../media/playTestTone.ts';

/** What the pages show of the call and of this machine's devices. */
export interface CallSnapshot {
  readonly view: MediaView;
  /** Not asked yet, waiting for the browser's question, running, or failed for a reason. */
  readonly devices: 'idle' | 'asking' | 'on' | DeviceProblem;
  readonly tracks: Readonly<Record<MediaKind, MediaStreamTrack | null>>;
  /** One's own picture. */
  readonly own: MediaStream | null;
  /** What one wishes to send; it is sent when the server allows it. */
  readonly wished: Readonly<Record<MediaKind, boolean>>;
}

export interface Call {
  readonly store: StoreApi<CallSnapshot>;
  readonly client: MediaClient;
  /** Asks the browser for camera and microphone. Never rejects: `devices` tells. */
  openDevices(): Promise<void>;
  wish(kind: MediaKind, on: boolean): void;
  /** Loudness of one's own microphone, 0..1. */
  level(): number;
  testTone(): Promise<void>;
  close(): void;
}

export interface CallDeps {
  readonly send: SendRequest;
  readonly devices: Devices;
  /** Sends at once whatever the devices give, when allowed: those at the table. */
  readonly startsSending: boolean;
  newAudioContext(): AudioContext;
  onTrouble(error: unknown): void;
}

/** The call of one seat: devices, wishes and what arrives. */
export function createCall({ send, devices, startsSending, newAudioContext, onTrouble }: CallDeps): Call {
  const wished = { audio: startsSending, video: startsSending };
  const store = createStore<CallSnapshot>(() => ({
    view: emptyMediaView,
    devices: 'idle',
    tracks: { audio: null, video: null },
    own: null,
    wished,
  }));
  const client = createMediaClient({ send, onChange: (view) => store.setState({ view }), onTrouble });
  /** Counts the openings, and the end: what the browser gives for an earlier one comes too late. */
  const opening = { newest: 0 };
  const sound: { context: AudioContext | null; meter: LevelMeter | null } = { context: null, meter: null };
  const context = () => {
    sound.context ??= newAudioContext();
    return sound.context;
  };
  const transmit = () => {
    const { tracks, wished: wishes } = store.getState();
    for (const kind of ['audio', 'video'] as const) {
      const track = tracks[kind];
      client.setOutgoing(kind, track && wishes[kind] ? { track, muted: false } : null);
    }
  };
  const letGo = () => {
    for (const track of Object.values(store.getState().tracks)) track?.stop();
    sound.meter?.close();
    sound.meter = null;
  };

  return {
    store,
    client,
    async openDevices() {
      letGo();
      opening.newest += 1;
      const mine = opening.newest;
      store.setState({ devices: 'asking' });
      const opened = await openDevices(devices, { audio: null, video: null });
      const tracks = tracksOf(opened);
      const all = [tracks.audio, tracks.video].filter((track) => track !== null);
      if (mine !== opening.newest) {
        for (const track of all) track.stop();
        return;
      }
      const problem = opened.audio.ok ? null : opened.audio.error;
      store.setState({ tracks, own: all.length > 0 ? new MediaStream(all) : null, devices: problem ?? 'on' });
      if (tracks.audio) sound.meter = createLevelMeter(context(), new MediaStream([tracks.audio]));
      for (const track of all) track.addEventListener('ended', () => store.setState({ devices: 'missing' }));
      transmit();
    },
    wish(kind, on) {
      store.setState(({ wished: before }) => ({ wished: { ...before, [kind]: on } }));
      transmit();
    },
    level: () => sound.meter?.level() ?? 0,
    testTone: () => playTestTone(context()),
    close() {
      opening.newest += 1;
      letGo();
      client.close();
      void sound.context?.close();
    },
  };
}

function tracksOf({ audio, video }: OpenedDevices): CallSnapshot['tracks'] {
  return { audio: audio.ok ? audio.value : null, video: video.ok ? video.value : null };
}
