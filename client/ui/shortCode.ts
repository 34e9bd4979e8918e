/** What a person typed or pasted as a short code: letters and figures only, in capitals, at most `length` of them. */
export function normaliseShortCode(text: string, length: number): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, length);
}

/** A short code in two halves, as people read it out: `K7T 4PM`. */
export function spacedShortCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
