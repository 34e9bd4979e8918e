import { lengthMs } from '@fishbowl/shared/core/interval';
import type { Role } from '@fishbowl/shared/session/seat';
import { formatClock } from '../../ui/formatClock.ts';
import { type ReportBasis, ratersOf } from './ReportSource.ts';
import { seatsOf } from './seatsOf.ts';

export interface Fact {
  readonly label: string;
  readonly words: string;
}

/** The frame of the page: when, how long, who watched, in which terms. */
export function factsOf(basis: ReportBasis): readonly Fact[] {
  const { t, codebook, state } = basis;
  const { short, version } = codebook;
  const takes = state.takes.length + 1;
  return [
    { label: t('report.fact.held'), words: held(basis) },
    { label: t('report.fact.counted'), words: counted(basis) },
    { label: t('report.fact.watchedBy'), words: watchedBy(basis) },
    { label: t('report.fact.talk'), words: talk(basis) },
    { label: t('report.fact.codebook'), words: t('report.codebookVersion', { short, version }) },
    ...(takes > 1 ? [{ label: t('report.fact.takes'), words: String(takes) }] : []),
  ].filter(({ words }) => words !== '');
}

function held({ state, language, timeZone, t, viewer, nameOf }: ReportBasis): string {
  if (state.startedWallMs === null) return '';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', ...(timeZone && { timeZone }) });
  const date = format.format(state.startedWallMs);
  const [actor] = seatsOf(state, 'actor');
  return actor && actor !== viewer.id ? t('report.heldWith', { date, name: nameOf(actor) }) : date;
}

/** Practice time, and what was taken off session time to get it. */
function counted({ state, figures, t }: ReportBasis): string {
  if (figures.practiceMs === null) return '';
  const endMs = state.endedMs ?? figures.durationMs ?? 0;
  const pausedMs = lengthMs(state.pauses.map(({ fromMs, toMs }) => ({ fromMs, toMs: toMs ?? endMs })));
  const awayMs = lengthMs(state.downtimes);
  const less = [
    ...(pausedMs > 0 ? [t('report.lessPauses', { count: state.pauses.length, length: formatClock(pausedMs) })] : []),
    ...(awayMs > 0 ? [t('report.lessDowntime', { length: formatClock(awayMs) })] : []),
  ];
  const length = formatClock(figures.practiceMs);
  return less.length === 0 ? length : t('report.countedWithout', { length, less: less.join(', ') });
}

/** The practitioner's part of the speech heard, how much that is, and where it comes from. */
function talk({ figures, language, t }: ReportBasis): string {
  const { talkShare, source } = figures.turns;
  if (talkShare.share === null || source === 'none') return '';
  const share = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(talkShare.share * 100);
  const heard = formatClock(talkShare.heardMs);
  return t('report.talk', { share: `${share}\u202f%`, heard, source: t(`report.turnSource.${source}`) });
}

/** Raters as far as the viewer's stream knows them; before a release, those whom the lobby disclosed. */
function watchedBy(basis: ReportBasis): string {
  const { state, language, t, nameOf } = basis;
  const released = ratersOf(basis, 'classmates').length;
  const seated = (role: Role) => seatsOf(state, role);
  const classmates = released > 0 ? released : seated('observer').length;
  const people = [
    ...(classmates > 0 ? [t('report.classmates', { count: classmates })] : []),
    ...seated('supervisor').map(nameOf),
  ];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(people);
}
