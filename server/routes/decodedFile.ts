import type { rosterEncodings } from '@fishbowl/shared/protocol/http/roster';

type Encoding = (typeof rosterEncodings)[number];

export interface DecodedFile {
  readonly encoding: Encoding;
  /** Null: the bytes are not what they say they are. */
  readonly text: string | null;
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * A text file, its encoding told from its bytes: by a byte order mark, else UTF-8 if it is valid as that, else what
 * spreadsheets write in Western Europe. Windows-1252 takes any bytes: whoever reads the text says if it is none.
 */
export function decodedFile(file: Uint8Array): DecodedFile {
  const marked = marks.find(({ bytes }) => bytes.every((byte, i) => file[i] === byte))?.encoding;
  if (marked !== undefined) return { encoding: marked, text: decoded(file, marked) };
  const text = decoded(file, 'utf-8');
  if (text !== null) return { encoding: 'utf-8', text };
  return { encoding: 'windows-1252', text: decoded(file, 'windows-1252') };
}

function decoded(file: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
