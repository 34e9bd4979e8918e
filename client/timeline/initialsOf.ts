/** At most two letters for a narrow gutter: the first of the first and of the last word. */
export function initialsOf(label: string): string {
  const words = label.split(/\s+/u).filter((word) => word !== '');
  const [first, last] = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return [first, last].map((word) => [...word][0] ?? '').join('');
}
