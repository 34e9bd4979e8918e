const two = (n: number) => String(n).padStart(2, '0');

/** Session time as `mm:ss`, from one hour on `h:mm:ss`. Part of a second is not shown; below zero is zero. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** The same time for `<time datetime>`: an ISO 8601 duration. */
export function isoDuration(ms: number): string {
  return `PT${Math.max(0, Math.floor(ms / 1000))}S`;
}
