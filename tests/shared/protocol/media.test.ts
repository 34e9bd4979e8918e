import { mediaRequestSchema } from '@fishbowl/shared/protocol/media';
import { expect, test } from 'vitest';

const codec = {
  mimeType: 'audio/opus',
  payloadType: 111,
  clockRate: 48_000,
  channels: 2,
  parameters: { useinbandfec: 1 },
};
const produce = {
  type: 'produce',
  transportId: 't',
  kind: 'audio',
  paused: false,
  rtpParameters: { mid: '0', codecs: [codec], encodings: [{ ssrc: 1, dtx: false }], rtcp: { cname: 'c' } },
};
const many = (length: number) => Array.from({ length });

test('[C6] what a browser sends to publish its microphone is accepted', () => {
  expect(mediaRequestSchema.safeParse(produce).success).toBe(true);
});

test.each([
  { what: 'an unknown request', request: { type: 'openTheDoor' } },
  { what: 'one field too many', request: { type: 'getCapabilities', x: 1 } },
  { what: 'a third direction', request: { type: 'createTransport', direction: 'both' } },
  { what: 'an endless id', request: { type: 'restartIce', transportId: 'x'.repeat(65) } },
  {
    what: 'no fingerprint',
    request: { type: 'connectTransport', transportId: 't', dtlsParameters: { fingerprints: [] } },
  },
  { what: 'no codec', request: { ...produce, rtpParameters: { codecs: [] } } },
  { what: 'too many codecs', request: { ...produce, rtpParameters: { codecs: many(9).map(() => codec) } } },
  {
    what: 'too many encodings',
    request: { ...produce, rtpParameters: { codecs: [codec], encodings: many(5).map(() => ({ ssrc: 1 })) } },
  },
  {
    what: 'a parameter with an inside',
    request: { ...produce, rtpParameters: { codecs: [{ ...codec, parameters: { deep: { deeper: 1 } } }] } },
  },
  {
    what: 'too many parameters',
    request: {
      ...produce,
      rtpParameters: { codecs: [{ ...codec, parameters: Object.fromEntries(many(33).map((_, i) => [`p${i}`, i])) }] },
    },
  },
  {
    what: 'an unknown header extension',
    request: { ...produce, rtpParameters: { codecs: [codec], headerExtensions: [{ uri: 'urn:mine', id: 1 }] } },
  },
])('[C6] $what is refused at the door', ({ request }) => {
  expect(mediaRequestSchema.safeParse(request).success).toBe(false);
});
