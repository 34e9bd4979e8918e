import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';

/**
 * What goes and what stays, for who erases somebody else: they may sit at the table, or rate, and can look again and again.
 * So nothing in it counts tags, notes or steps that are not released, nor what the record says of looking at them (V1, N76).
 */
export function erasureToldToOthers({ name, goes, stays, obstacles }: ErasurePreviewReply): ErasurePreviewReply {
  return {
    name,
    goes: { ...goes, texts: null, auditEntries: null },
    stays: { ...stays, tags: null, events: null },
    obstacles,
  };
}
