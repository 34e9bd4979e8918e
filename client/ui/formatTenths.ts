const two = (n: number) => String(n).padStart(2, '0');

/** Session time to a tenth of a second, for where a time is mended: `3:12.4`, `1:02:03.5`. Never below zero. */
export function formatTenths(ms: number): string {
  const tenths = Math.max(0, Math.floor(ms / 100));
  const seconds = Math.floor(tenths / 10);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}.${tenths % 10}`;
}
