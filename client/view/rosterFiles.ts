import { printCsv } from '@fishbowl/shared/interchange/printCsv';
import type { RosterApplyReply } from '@fishbowl/shared/protocol/http/roster';
import { passwordUrl } from './passwordUrl.ts';

/** The links to a password as a table to be handed on. A name that begins like a formula stays text. */
export function linksTable(links: RosterApplyReply['links'], origin: string, heads: readonly string[]): string {
  return printCsv([heads, ...links.map(({ name, login, token }) => [name, login, passwordUrl(origin, token)])]);
}

/** Bytes as a request carries them. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
