import type { JoinBody } from '@fishbowl/shared/protocol/http/join';
import { joinCodeSchema } from '@fishbowl/shared/protocol/http/joinCode';

export type WayIn = JoinBody['way'];

const codePrefix = 'c.';
const handoffPrefix = 'h.';

/**
 * What the part of an address behind `/join` asks for: a role link (`#TOKEN`), a typed code (`#c.ABCDEFGH`) or a seat
 * taken along (`#h.TOKEN`). It stands behind the `#`, so that it never reaches a server's log. Null: nothing legible.
 */
export function wayOfHash(hash: string): WayIn | null {
  const text = hash.replace(/^#/, '');
  if (text.startsWith(codePrefix)) {
    const code = joinCodeSchema.safeParse(text.slice(codePrefix.length));
    return code.success ? { by: 'code', code: code.data } : null;
  }
  if (text.startsWith(handoffPrefix)) return token('handoff', text.slice(handoffPrefix.length));
  return token('link', text);
}

/** The address of a typed code. */
export function codePath(code: string): string {
  return `/join#${codePrefix}${code}`;
}

/** The address to send to whoever is to have the role. `origin` as in `https://example.org`. */
export function linkUrl(origin: string, linkToken: string): string {
  return `${origin}/join#${linkToken}`;
}

/** The address that takes a seat along to another device. `origin` as in `https://example.org`. */
export function handoffUrl(origin: string, handoffToken: string): string {
  return `${origin}/join#${handoffPrefix}${handoffToken}`;
}

function token<By extends 'link' | 'handoff'>(by: By, text: string) {
  return /^[\w.-]{1,200}$/.test(text) ? { by, token: text } : null;
}
