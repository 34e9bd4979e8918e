import { createHash } from 'node:crypto';
import { downMessageSchema } from '@fishbowl/shared/protocol/down';
import { mediaReplySchema, mediaRequestSchema, mediaStateSchema } from '@fishbowl/shared/protocol/media';
import { upMessageSchema } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import { expect, test } from 'vitest';
import { z } from 'zod';

const schemas = [upMessageSchema, downMessageSchema, mediaRequestSchema, mediaReplySchema, mediaStateSchema];

test('[P1] a changed message needs a new protocol version', () => {
  const shape = JSON.stringify(schemas.map((schema) => z.toJSONSchema(schema)));
  const hash = createHash('sha256').update(shape).digest('hex').slice(0, 12);
  // If this fails: would an old client still understand? If not, bump PROTOCOL_VERSION. Then update both lines.
  expect(hash).toBe('c8e4daafbb70');
  expect(PROTOCOL_VERSION).toBe(4);
});
