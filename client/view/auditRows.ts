import type { PersonId } from '@fishbowl/shared/core/ids';
import type { AuditEntryReply } from '@fishbowl/shared/protocol/http/audit';
import type { TFunction } from 'i18next';

/** One entry of the record, in words. */
export interface AuditRow {
  readonly seq: number;
  readonly time: string;
  readonly words: string;
  /** More: a part, a kind of file; empty if there is no more. */
  readonly detail: string;
  readonly by: string;
  /** Null: it concerns nobody in particular. */
  readonly about: string | null;
  readonly course: string | null;
  readonly session: string | null;
  /** All that is left is that something of the kind happened. */
  readonly isErased: boolean;
}

export interface AuditDay {
  readonly day: string;
  readonly rows: readonly AuditRow[];
}

export interface AuditReader {
  readonly language: string;
  readonly t: TFunction;
  /** Who reads: called "you". Null: nobody is. */
  readonly me: PersonId | null;
  readonly timeZone?: string;
}

/** Entries by the day, newest first as they come. */
export function auditDays(entries: readonly AuditEntryReply[], reader: AuditReader): readonly AuditDay[] {
  const { language, timeZone } = reader;
  const dayOf = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(timeZone !== undefined && { timeZone }),
  });
  const days = new Map<string, AuditRow[]>();
  for (const entry of entries) {
    const day = dayOf.format(entry.atMs);
    const row = rowOf(entry, reader);
    const same = days.get(day);
    if (same) same.push(row);
    else days.set(day, [row]);
  }
  return [...days].map(([day, rows]) => ({ day, rows }));
}

function rowOf({ seq, atMs, action, what }: AuditEntryReply, reader: AuditReader): AuditRow {
  const { language, t, timeZone } = reader;
  const clock = { hour: '2-digit', minute: '2-digit', ...(timeZone !== undefined && { timeZone }) } as const;
  const time = new Intl.DateTimeFormat(language, clock).format(atMs);
  const words = t(`audit.action.${action}`);
  const none = { seq, time, words, detail: '', about: null, course: null, session: null };
  if (!what) return { ...none, by: t('audit.erasedPerson'), isErased: true };
  const { by, about, course, session, detail } = what;
  return {
    ...none,
    detail: detailWords(detail, t),
    by: by ? nameOf(by, reader) : t(byItself.has(action) ? 'audit.installation' : 'audit.unknown'),
    about: about && about.id !== by?.id ? nameOf(about, reader) : null,
    course: course?.title ?? null,
    session: session?.title ?? null,
    isErased: false,
  };
}

/** What no person does. */
const byItself: ReadonlySet<AuditEntryReply['action']> = new Set(['backupMade', 'restored']);

type Named = NonNullable<NonNullable<AuditEntryReply['what']>['by']>;

function nameOf({ id, name }: Named, { me, t }: AuditReader): string {
  if (id === me) return t('audit.you');
  return name ?? t('audit.erasedPerson');
}

/** The words of closed lists, such as a role or a stage; what this page has no word for is left as it is. */
function detailWords(detail: NonNullable<AuditEntryReply['what']>['detail'], t: TFunction): string {
  const words = Object.entries(detail).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    // What is shown at a stage is called by some of the names that parts have.
    return [t(key === 'stage' ? `audit.stage.${value}` : `audit.value.${value}`, { defaultValue: value })];
  });
  return [...words, ...(detail.again === true ? [t('audit.again')] : [])].join(', ');
}
