import { assertNever } from '@fishbowl/shared/core/result';
import type { MediaRefusal, MediaReply, MediaRequest } from '@fishbowl/shared/protocol/media';
import type { MediaKind } from '@fishbowl/shared/session/mediaPolicy';
import type { Producer, Router, WebRtcTransport } from 'mediasoup/types';
import { knownExtensions } from './knownExtensions.ts';
import type { MediaPeer } from './MediaPeer.ts';

/** What answering needs of the room. Each question is answered by the state of the moment: ask again after waiting (C5). */
export interface Call {
  router(): Promise<Router>;
  createTransport(router: Router): Promise<WebRtcTransport>;
  /** May this peer, still present, send this kind; or, without a kind, anything? */
  maySend(peer: MediaPeer, kind?: MediaKind): boolean;
  /** May this peer, still present, receive at all? */
  mayReceive(peer: MediaPeer): boolean;
  /** Somebody's producer that this peer may hear; null also when there is none. */
  audible(peer: MediaPeer, producerId: string): Producer | null;
  /** A seat sends from its newest device only. */
  takeOver(peer: MediaPeer, kind: MediaKind): void;
}

type Request<T extends MediaRequest['type']> = Extract<MediaRequest, { type: T }>;

/** Bits per second. A camera sends at most 900 000, a microphone some 40 000. */
const MAX_INCOMING_BITRATE = 1_500_000;
const done: MediaReply = { type: 'done' };

export function refused(code: MediaRefusal): MediaReply {
  return { type: 'refused', code };
}

async function getCapabilities(call: Call): Promise<MediaReply> {
  const { rtpCapabilities } = await call.router();
  const { codecs = [], headerExtensions } = rtpCapabilities;
  const numbered = codecs.flatMap((codec) =>
    codec.preferredPayloadType === undefined ? [] : [{ ...codec, preferredPayloadType: codec.preferredPayloadType }],
  );
  return {
    type: 'capabilities',
    rtpCapabilities: { codecs: numbered, headerExtensions: knownExtensions(headerExtensions) },
  };
}

async function createTransport(call: Call, peer: MediaPeer, { direction }: Request<'createTransport'>) {
  const allowed = () => (direction === 'send' ? call.maySend(peer) : call.mayReceive(peer));
  if (!allowed()) return refused('notAllowed');
  const transport = await call.createTransport(await call.router());
  if (direction === 'send') await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
  if (!allowed()) {
    transport.close();
    return refused('notAllowed');
  }
  peer.closeTransport(direction);
  peer.transports.set(direction, transport);
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  return { type: 'transport', transport: { id, iceParameters, iceCandidates, dtlsParameters } } satisfies MediaReply;
}

function findTransport(peer: MediaPeer, id: string): WebRtcTransport | null {
  return peer.transport('send', id) ?? peer.transport('recv', id);
}

async function connectTransport(peer: MediaPeer, request: Request<'connectTransport'>): Promise<MediaReply> {
  const transport = findTransport(peer, request.transportId);
  if (!transport) return refused('notAllowed');
  await transport.connect({ dtlsParameters: request.dtlsParameters });
  return done;
}

async function restartIce(peer: MediaPeer, { transportId }: Request<'restartIce'>): Promise<MediaReply> {
  const transport = findTransport(peer, transportId);
  if (!transport) return refused('notAllowed');
  return { type: 'ice', iceParameters: await transport.restartIce() };
}

async function produce(call: Call, peer: MediaPeer, request: Request<'produce'>): Promise<MediaReply> {
  const { transportId, kind, rtpParameters, paused } = request;
  const transport = peer.transport('send', transportId);
  if (!transport || !call.maySend(peer, kind)) return refused('notAllowed');
  const producer = await transport.produce({ kind, rtpParameters, paused });
  if (producer.closed || !call.maySend(peer, kind)) {
    producer.close();
    return refused('notAllowed');
  }
  call.takeOver(peer, kind);
  peer.producers.set(kind, producer);
  return { type: 'produced', producerId: producer.id };
}

function ownProducer(peer: MediaPeer, producerId: string): { kind: MediaKind; producer: Producer } | null {
  for (const [kind, producer] of peer.producers) if (producer.id === producerId) return { kind, producer };
  return null;
}

async function setProducerPaused(peer: MediaPeer, request: Request<'setProducerPaused'>): Promise<MediaReply> {
  const own = ownProducer(peer, request.producerId);
  if (!own) return refused('notAllowed');
  await (request.paused ? own.producer.pause() : own.producer.resume());
  return done;
}

function closeProducer(peer: MediaPeer, { producerId }: Request<'closeProducer'>): MediaReply {
  const own = ownProducer(peer, producerId);
  if (!own) return refused('notAllowed');
  peer.closeProducer(own.kind);
  return done;
}

async function consume(call: Call, peer: MediaPeer, request: Request<'consume'>): Promise<MediaReply> {
  const { producerId, rtpCapabilities } = request;
  if (!call.audible(peer, producerId)) return refused('notAllowed');
  const transport = peer.transports.get('recv');
  const router = await call.router();
  if (!transport || !router.canConsume({ producerId, rtpCapabilities })) return refused('badState');
  const consumer = await transport.consume({ producerId, rtpCapabilities, paused: true });
  if (consumer.closed || !call.audible(peer, producerId)) {
    consumer.close();
    return refused('notAllowed');
  }
  peer.closeConsumer(producerId);
  peer.consumers.set(producerId, consumer);
  consumer.once('producerclose', () => {
    if (peer.consumers.get(producerId) === consumer) peer.consumers.delete(producerId);
  });
  const { id, kind, rtpParameters } = consumer;
  const headerExtensions = knownExtensions(rtpParameters.headerExtensions);
  return { type: 'consumer', consumerId: id, producerId, kind, rtpParameters: { ...rtpParameters, headerExtensions } };
}

async function resumeConsumer(peer: MediaPeer, { consumerId }: Request<'resumeConsumer'>): Promise<MediaReply> {
  const consumer = [...peer.consumers.values()].find(({ id }) => id === consumerId);
  if (!consumer) return refused('notAllowed');
  await consumer.resume();
  return done;
}

/** Answers one request of one peer. Rejects where mediasoup does: bad parameters, or something closed meanwhile. */
export async function answerRequest(call: Call, peer: MediaPeer, request: MediaRequest): Promise<MediaReply> {
  switch (request.type) {
    case 'getCapabilities':
      return getCapabilities(call);
    case 'createTransport':
      return createTransport(call, peer, request);
    case 'connectTransport':
      return connectTransport(peer, request);
    case 'restartIce':
      return restartIce(peer, request);
    case 'produce':
      return produce(call, peer, request);
    case 'setProducerPaused':
      return setProducerPaused(peer, request);
    case 'closeProducer':
      return closeProducer(peer, request);
    case 'consume':
      return consume(call, peer, request);
    case 'resumeConsumer':
      return resumeConsumer(peer, request);
    default:
      return assertNever(request);
  }
}
