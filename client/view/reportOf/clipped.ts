const longest = 140;

/** As much of a text as a page has room for, cut between words. The whole of it stands in the list of notes. */
export function clipped(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${end > longest / 2 ? cut.slice(0, end) : cut} …`;
}
