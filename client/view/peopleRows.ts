import type { PersonReply } from '@fishbowl/shared/protocol/http/people';
import type { TFunction } from 'i18next';
import { formatMoment } from './formatMoment.ts';

/** One account, as administrators read it. */
export interface PersonRow {
  readonly person: PersonReply;
  readonly name: string;
  readonly login: string;
  readonly role: string;
  /** When they were last seen, or that they have no password yet. */
  readonly seen: string;
}

/** Accounts by name, as this language sorts them; only those in whose name or login the words stand. */
export function peopleRows(
  people: readonly PersonReply[],
  search: string,
  language: string,
  t: TFunction,
): readonly PersonRow[] {
  const wanted = folded(search.trim());
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return people
    .filter(({ name, login }) => folded(name).includes(wanted) || folded(login).includes(wanted))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.login, b.login))
    .map((person) => ({
      person,
      name: person.name,
      login: person.login,
      role: t(`persons.role.${person.role}`),
      seen: seenWords(person, language, t),
    }));
}

function seenWords({ hasPassword, lastSeenMs }: PersonReply, language: string, t: TFunction): string {
  if (!hasPassword) return t('persons.noPassword');
  return lastSeenMs === null ? t('persons.never') : formatMoment(lastSeenMs, language);
}

/** Whoever looks for "munoz" finds Muñoz. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
