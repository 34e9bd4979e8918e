import type { MediaRequest } from '@fishbowl/shared/protocol/media';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { command } from '../../support/build.ts';
import { everyAction } from '../../support/everyAction.ts';

/** Something that can be said on a socket, in the right form. */
export interface Saying {
  readonly kind: Exclude<UpMessage['type'], 'command'> | 'command' | 'media';
  readonly name: string;
  /** The names that the server listens to. */
  readonly event: 'm' | 'media';
  message(): object;
}

/** Of each kind one, commands apart: a new kind without its row does not compile. */
export const plainMessages: Readonly<Record<Exclude<UpMessage['type'], 'command'>, UpMessage>> = {
  time: { type: 'time', token: 0 },
  point: { type: 'point', atMs: 3, selection: null },
  join: { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 },
};

const unknown = 'made-up';
const fingerprints = [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }] as const;
export const dtlsParameters = { role: 'client', fingerprints: [...fingerprints] } as const;
export const voice = {
  kind: 'audio',
  rtpParameters: {
    codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
    encodings: [{ ssrc: 1_111 }],
    rtcp: { cname: 'voice' },
  },
  paused: false,
} as const;

/** Of each kind one, about something that is not there. */
export const mediaRequests: Readonly<Record<MediaRequest['type'], object>> = {
  getCapabilities: {},
  createTransport: { direction: 'recv' },
  connectTransport: { transportId: unknown, dtlsParameters },
  restartIce: { transportId: unknown },
  produce: { transportId: unknown, ...voice },
  setProducerPaused: { producerId: unknown, paused: true },
  closeProducer: { producerId: unknown },
  consume: { producerId: unknown, rtpCapabilities: { codecs: [], headerExtensions: [] } },
  resumeConsumer: { consumerId: unknown },
};

const media = Object.entries(mediaRequests).map(
  ([type, request]): Saying => ({
    kind: 'media',
    name: `media ${type}`,
    event: 'media',
    message: () => ({ type, ...request }),
  }),
);
const commands = Object.values(everyAction).map(
  (action): Saying => ({
    kind: 'command',
    name: action.type,
    event: 'm',
    message: () => ({ type: 'command', command: command(action) }),
  }),
);

/** Whatever a browser can say, joining last. */
export const sayings: readonly Saying[] = [
  ...media,
  ...commands,
  ...Object.values(plainMessages).flatMap((message): readonly Saying[] =>
    message.type === 'command' ? [] : [{ kind: message.type, name: message.type, event: 'm', message: () => message }],
  ),
];
