import { z } from 'zod';

const textSchema = z.string().max(256);
const parameterSchema = z.union([z.string().max(512), z.number(), z.boolean()]);
const parametersSchema = z
  .record(z.string().max(64), z.unknown())
  .refine((parameters) => Object.keys(parameters).length <= 32, 'too many parameters')
  .refine((parameters) => Object.values(parameters).every((value) => parameterSchema.safeParse(value).success), {
    error: 'expected short texts, numbers and booleans',
  });
const uint32Schema = z.number().int().min(0).max(0xffff_ffff);
const payloadTypeSchema = z.number().int().min(0).max(127);
const extensionIdSchema = z.number().int().min(1).max(255);

export const mediaKindSchema = z.enum(['audio', 'video']);

/** The header extensions that both ends know. */
export const rtpExtensionUriSchema = z.enum([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);

const rtcpFeedbackSchema = z.strictObject({ type: textSchema, parameter: textSchema.exactOptional() });

const codecShape = {
  mimeType: textSchema,
  clockRate: z.number().int().min(1).max(1_000_000),
  channels: z.number().int().min(1).max(16).exactOptional(),
  parameters: parametersSchema.exactOptional(),
  rtcpFeedback: z.array(rtcpFeedbackSchema).max(16).exactOptional(),
};

/** What a browser or the server can send and receive. The shapes are mediasoup's, with limits. */
export const rtpCapabilitiesSchema = z.strictObject({
  codecs: z
    .array(z.strictObject({ ...codecShape, kind: mediaKindSchema, preferredPayloadType: payloadTypeSchema }))
    .max(64),
  headerExtensions: z
    .array(
      z.strictObject({
        kind: mediaKindSchema,
        uri: rtpExtensionUriSchema,
        preferredId: extensionIdSchema,
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64),
});

/** How one camera or microphone is sent, or received. The shapes are mediasoup's, with limits. */
export const rtpParametersSchema = z.strictObject({
  mid: textSchema.exactOptional(),
  msid: textSchema.exactOptional(),
  codecs: z
    .array(z.strictObject({ ...codecShape, payloadType: payloadTypeSchema }))
    .min(1)
    .max(8),
  headerExtensions: z
    .array(
      z.strictObject({
        uri: rtpExtensionUriSchema,
        id: extensionIdSchema,
        encrypt: z.boolean().exactOptional(),
        parameters: parametersSchema.exactOptional(),
      }),
    )
    .max(32)
    .exactOptional(),
  encodings: z
    .array(
      z.strictObject({
        active: z.boolean().exactOptional(),
        ssrc: uint32Schema.exactOptional(),
        rid: textSchema.exactOptional(),
        codecPayloadType: payloadTypeSchema.exactOptional(),
        rtx: z.strictObject({ ssrc: uint32Schema }).exactOptional(),
        dtx: z.boolean().exactOptional(),
        scalabilityMode: textSchema.exactOptional(),
        scaleResolutionDownBy: z.number().positive().exactOptional(),
        maxBitrate: z.number().int().positive().exactOptional(),
        maxFramerate: z.number().positive().exactOptional(),
        priority: z.enum(['very-low', 'low', 'medium', 'high']).exactOptional(),
        networkPriority: z.enum(['very-low', 'low', 'medium', 'high']).exactOptional(),
      }),
    )
    .max(4)
    .exactOptional(),
  rtcp: z
    .strictObject({
      cname: textSchema.exactOptional(),
      reducedSize: z.boolean().exactOptional(),
      mux: z.boolean().exactOptional(),
    })
    .exactOptional(),
});
