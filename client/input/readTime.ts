const shape = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/;

/** Session time as people type it: `3:12.4`, `1:02:03`, `192,4`. In whole ms; null where it is no time. */
export function readTime(text: string): number | null {
  const [, hours, minutes, seconds = '', part = ''] = shape.exec(text.trim()) ?? [];
  if (seconds === '') return null;
  const isClock = minutes !== undefined;
  const isTooMuch = (isClock && Number(seconds) > 59) || (hours !== undefined && Number(minutes) > 59);
  if (isTooMuch) return null;
  const wholeSeconds = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  return wholeSeconds * 1_000 + Number(part.padEnd(3, '0'));
}
