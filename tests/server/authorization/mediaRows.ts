import type { MediaReply, MediaRequest } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { Cells } from '../../support/permissionCells.ts';
import type { Speaker } from './Speaker.ts';
import { dtlsParameters, voice } from './sayings.ts';
import type { Sitting } from './socketWorld.ts';

/** Somebody in the call, with what the server has given them so far. */
export interface Caller {
  readonly sitting: Sitting;
  readonly speaker: Speaker;
  readonly has: Partial<Record<Thing, string>>;
}

type Thing = 'receiving' | 'sending' | 'voice' | 'picture' | 'heard' | 'heard supervisor';

export interface MediaRow {
  readonly what: string;
  /** In lobby, live, paused, debrief, closed. */
  readonly cells: Cells;
  request(me: Caller, others: readonly Caller[]): object;
  /** As what the caller has it from then on. */
  readonly gives?: Thing;
}

const always: Cells = ['yyyyy', 'yyyyy', 'yyyyy', 'yyyyy', 'yyyyy'];
const never: Cells = ['-----', '-----', '-----', '-----', '-----'];
const sends: Cells = ['-yyy-', '-yyy-', '-yyy-', '---y-', '--yy-'];
const isSeen: Cells = ['-yyy-', '-yyy-', '-yyy-', '---y-', '---y-'];
const hearsTable: Cells = ['-yyy-', '-yyy-', '-yyy-', '-yyy-', '-yyy-'];
const hearsSupervisor: Cells = ['--yy-', '---y-', '---y-', '---y-', '---y-'];

const ofOther = (thing: Thing) => (_: Caller, others: readonly Caller[]) =>
  others.find(({ has }) => has[thing] !== undefined)?.has[thing] ?? 'made-up';
const own =
  (thing: Thing) =>
  ({ has }: Caller) =>
    has[thing] ?? 'made-up';
const ofTable = (me: Caller, others: readonly Caller[]) =>
  ofOther('voice')(
    me,
    others.filter(({ sitting }) => isAtTable(sitting.role)),
  );
const ofSupervisor = (me: Caller, others: readonly Caller[]) =>
  ofOther('voice')(
    me,
    others.filter(({ sitting }) => sitting.role === 'supervisor'),
  );

type Named = (me: Caller, others: readonly Caller[]) => string;

const transport =
  (named: Named, more: object = {}): MediaRow['request'] =>
  (me, others) => ({ transportId: named(me, others), ...more });
const producer =
  (named: Named, more: object = {}): MediaRow['request'] =>
  (me, others) => ({ producerId: named(me, others), ...more });
const consumer =
  (named: Named): MediaRow['request'] =>
  (me, others) => ({ consumerId: named(me, others) });

const sound = sent('audio', { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }, 1_111);
const picture = sent('video', { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }, 2_222);

function sent(kind: MediaKind, codec: object, ssrc: number): object {
  const rtpParameters = { mid: kind, codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: kind } };
  return { ...voice, kind, rtpParameters };
}

const capabilities = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 111, clockRate: 48_000, channels: 2 },
    { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 96, clockRate: 90_000 },
  ],
  headerExtensions: [],
};

/** Who may have what of the call, in the order of asking; see C1 to C8. A new request without its rows does not compile. */
export const mediaRows: Readonly<Record<MediaRequest['type'], readonly MediaRow[]>> = {
  getCapabilities: [{ what: 'what the server can do', cells: always, request: () => ({}) }],
  createTransport: [
    { what: 'to receive', cells: always, request: () => ({ direction: 'recv' }), gives: 'receiving' },
    { what: 'to send', cells: sends, request: () => ({ direction: 'send' }), gives: 'sending' },
  ],
  connectTransport: [
    { what: "another's", cells: never, request: transport(ofOther('receiving'), { dtlsParameters }) },
    { what: 'own', cells: always, request: transport(own('receiving'), { dtlsParameters }) },
  ],
  restartIce: [
    { what: "another's", cells: never, request: transport(ofOther('receiving')) },
    { what: 'own', cells: always, request: transport(own('receiving')) },
  ],
  produce: [
    { what: 'a voice', cells: sends, request: transport(own('sending'), sound), gives: 'voice' },
    { what: 'a picture', cells: isSeen, request: transport(own('sending'), picture), gives: 'picture' },
    { what: 'over what receives', cells: never, request: transport(own('receiving'), sound) },
    { what: "over another's", cells: never, request: transport(ofOther('sending'), sound) },
  ],
  setProducerPaused: [
    { what: "another's", cells: never, request: producer(ofOther('voice'), { paused: true }) },
    { what: 'own', cells: sends, request: producer(own('voice'), { paused: true }) },
  ],
  consume: [
    {
      what: 'the table',
      cells: hearsTable,
      request: producer(ofTable, { rtpCapabilities: capabilities }),
      gives: 'heard',
    },
    {
      what: 'a supervisor',
      cells: hearsSupervisor,
      request: producer(ofSupervisor, { rtpCapabilities: capabilities }),
    },
    { what: 'own', cells: never, request: producer(own('voice'), { rtpCapabilities: capabilities }) },
  ],
  resumeConsumer: [
    { what: "another's", cells: never, request: consumer(ofOther('heard')) },
    { what: 'own', cells: hearsTable, request: consumer(own('heard')) },
  ],
  closeProducer: [
    { what: "another's", cells: never, request: producer(ofOther('voice')) },
    { what: 'own', cells: sends, request: producer(own('voice')) },
  ],
};

/** The id of what was made. */
export function idIn(reply: MediaReply): string | undefined {
  if (reply.type === 'transport') return reply.transport.id;
  if (reply.type === 'produced') return reply.producerId;
  return reply.type === 'consumer' ? reply.consumerId : undefined;
}
