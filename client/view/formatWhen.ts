import { formatMoment } from './formatMoment.ts';

export interface Reader {
  readonly nowMs: number;
  readonly language: string;
  /** Absent: the machine's own. */
  readonly timeZone?: string;
}

/** A point in time as one says it within a sentence: "today, 15:30", "tomorrow, 10:00", else with its weekday and date. */
export function formatWhen(wallMs: number, { nowMs, language, timeZone }: Reader): string {
  const zone = timeZone !== undefined && { timeZone };
  const days = dayOf(wallMs, zone) - dayOf(nowMs, zone);
  if (Math.abs(days) > 1) return formatMoment(wallMs, language, timeZone);
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', ...zone }).format(wallMs);
  return `${day}, ${time}`;
}

/** The same where it stands alone, or begins a line. */
export function formatWhenAlone(wallMs: number, reader: Reader): string {
  const words = formatWhen(wallMs, reader);
  return `${words.charAt(0).toLocaleUpperCase(reader.language)}${words.slice(1)}`;
}

const dayMs = 24 * 3_600_000;

/** The days since some day, by the calendar on the reader's wall. */
function dayOf(wallMs: number, zone: false | { readonly timeZone: string }): number {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', ...zone });
  const of = new Map(parts.formatToParts(wallMs).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(of.get('year') ?? 0, (of.get('month') ?? 1) - 1, of.get('day') ?? 1) / dayMs;
}
