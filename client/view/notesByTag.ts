import { type SessionState, type TagKey, tagKey } from '@fishbowl/shared/session/state';

/** The text that stands at each tag; several notes at one tag are joined. */
export function notesByTag({ notes }: SessionState): ReadonlyMap<TagKey, string> {
  const texts = new Map<TagKey, string>();
  for (const { seatId, tagId, text } of notes.values()) {
    if (!tagId || !text) continue;
    const key = tagKey({ seatId, tagId });
    texts.set(key, [texts.get(key), text].filter(Boolean).join(' · '));
  }
  return texts;
}
