import type { WhoSeesReply } from '@fishbowl/shared/protocol/http/sessions';
import type { TFunction } from 'i18next';

/** One kind of people, who they are, and in one sentence what they see. */
export interface WatcherRow {
  readonly id: string;
  readonly who: string;
  readonly names: string;
  readonly sees: string;
}

/** Who can see what of a session, in words; in the order of the reply, those at the table first. */
export function watcherRows({ watchers, frozen }: WhoSeesReply, language: string, t: TFunction): readonly WatcherRow[] {
  return watchers.map(({ who, people, sees }) => ({
    id: who,
    who: t(`whoSees.who.${who}`, { count: people.length }),
    names: namesOf(people, language, t),
    sees: sees === 'nothing' ? t(nothingOf(who, frozen)) : t(`whoSees.sees.${sees}`),
  }));
}

type Who = WhoSeesReply['watchers'][number]['who'];

/** Why they see nothing differs: it is hidden, they have not come yet, or nothing was released. */
function nothingOf(who: Who, frozen: boolean) {
  if (frozen) return 'whoSees.hidden';
  return who === 'placed' ? 'whoSees.notYet' : 'whoSees.sees.nothing';
}

/** Names in one list; those that were erased are counted at its end. */
function namesOf(people: readonly (string | null)[], language: string, t: TFunction): string {
  const known = people.filter((name) => name !== null);
  const count = people.length - known.length;
  const names = count === 0 ? known : [...known, t('whoSees.erased', { count })];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
