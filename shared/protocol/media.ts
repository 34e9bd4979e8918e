import { z } from 'zod';
import { seatIdSchema } from '../core/ids.ts';
import { dtlsParametersSchema, iceParametersSchema, mediaIdSchema, transportSchema } from './mediaTransport.ts';
import { mediaKindSchema, rtpCapabilitiesSchema, rtpParametersSchema } from './rtp.ts';

/** What a browser may ask of the media server. Each request gets one reply. */
export const mediaRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('getCapabilities') }),
  z.strictObject({ type: z.literal('createTransport'), direction: z.enum(['send', 'recv']) }),
  z.strictObject({
    type: z.literal('connectTransport'),
    transportId: mediaIdSchema,
    dtlsParameters: dtlsParametersSchema,
  }),
  z.strictObject({ type: z.literal('restartIce'), transportId: mediaIdSchema }),
  z.strictObject({
    type: z.literal('produce'),
    transportId: mediaIdSchema,
    kind: mediaKindSchema,
    rtpParameters: rtpParametersSchema,
    /** Muted from the start. */
    paused: z.boolean(),
  }),
  /** Mute and unmute. */
  z.strictObject({ type: z.literal('setProducerPaused'), producerId: mediaIdSchema, paused: z.boolean() }),
  z.strictObject({ type: z.literal('closeProducer'), producerId: mediaIdSchema }),
  z.strictObject({ type: z.literal('consume'), producerId: mediaIdSchema, rtpCapabilities: rtpCapabilitiesSchema }),
  /** A consumer starts paused, so that no picture is lost before the browser is ready for it. */
  z.strictObject({ type: z.literal('resumeConsumer'), consumerId: mediaIdSchema }),
]);
export type MediaRequest = z.infer<typeof mediaRequestSchema>;

/** Why a request came to nothing. `notAllowed` is also the answer for what does not exist, so that nothing hidden shows. */
export const mediaRefusalSchema = z.enum(['invalid', 'notAllowed', 'badState', 'noMedia']);
export type MediaRefusal = z.infer<typeof mediaRefusalSchema>;

export const mediaReplySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('capabilities'), rtpCapabilities: rtpCapabilitiesSchema }),
  z.strictObject({ type: z.literal('transport'), transport: transportSchema }),
  z.strictObject({ type: z.literal('ice'), iceParameters: iceParametersSchema }),
  z.strictObject({ type: z.literal('produced'), producerId: mediaIdSchema }),
  z.strictObject({
    type: z.literal('consumer'),
    consumerId: mediaIdSchema,
    producerId: mediaIdSchema,
    kind: mediaKindSchema,
    rtpParameters: rtpParametersSchema,
  }),
  z.strictObject({ type: z.literal('done') }),
  z.strictObject({ type: z.literal('refused'), code: mediaRefusalSchema }),
]);
export type MediaReply = z.infer<typeof mediaReplySchema>;

const remoteProducerSchema = z.strictObject({
  producerId: mediaIdSchema,
  seatId: seatIdSchema,
  kind: mediaKindSchema,
  paused: z.boolean(),
});
/** Somebody's camera or microphone that this browser may receive. */
export type RemoteProducer = z.infer<typeof remoteProducerSchema>;

export const mediaStateSchema = z.strictObject({
  type: z.literal('mediaState'),
  /** Grows when the media server had to start anew: everything of before is gone. */
  generation: z.number().int().nonnegative(),
  /** False when the server has no media worker. */
  available: z.boolean(),
  mayProduce: z.strictObject({ audio: z.boolean(), video: z.boolean() }),
  /** This browser's own producers that are still open on the server. */
  own: z.array(mediaIdSchema).max(2),
  producers: z.array(remoteProducerSchema).max(1_000),
});
/** All that a browser needs to know about the call, whole each time: it compares and acts. */
export type MediaState = z.infer<typeof mediaStateSchema>;
