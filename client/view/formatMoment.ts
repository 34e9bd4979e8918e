/** A point in time as people write it, in the reader's own time zone: "Tue, 24 Nov, 15:30". */
export function formatMoment(wallMs: number, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).format(wallMs);
}
