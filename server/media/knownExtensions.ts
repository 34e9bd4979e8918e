import { rtpExtensionUriSchema } from '@fishbowl/shared/protocol/rtp';
import type { z } from 'zod';

type Known = z.infer<typeof rtpExtensionUriSchema>;

/** Leaves out the header extensions that the protocol does not name. */
export function knownExtensions<T extends { uri: string }>(extensions: readonly T[] = []): (T & { uri: Known })[] {
  return extensions.flatMap((extension) => {
    const uri = rtpExtensionUriSchema.safeParse(extension.uri);
    return uri.success ? [{ ...extension, uri: uri.data }] : [];
  });
}
