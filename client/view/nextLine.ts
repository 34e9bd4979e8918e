import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import type { SessionId } from '@fishbowl/shared/core/ids';
import type { MySession, Next } from '@fishbowl/shared/protocol/http/me';
import type { TFunction } from 'i18next';
import { formatWhen, type Reader } from './formatWhen.ts';

/** One thing to do: where it belongs, what it is, and the one button that begins it. */
export interface NextLine {
  readonly key: string;
  readonly lead: string;
  readonly title: string;
  readonly words: string | null;
  readonly act: NextAct | null;
}

export type NextAct =
  | { readonly kind: 'enter' | 'report'; readonly sessionId: SessionId; readonly label: string }
  | { readonly kind: 'go'; readonly to: string; readonly label: string };

/** What somebody does next, in words. */
export function nextLine(next: Next, reader: Reader, t: TFunction): NextLine {
  switch (next.what) {
    case 'enter':
    case 'report':
      return sessionLine(next.what, next.session, reader, t);
    case 'admit':
      return {
        key: `admit ${next.course.id}`,
        lead: next.course.title,
        title: t('next.admit', { count: next.people }),
        words: null,
        act: { kind: 'go', to: `/courses/${next.course.id}/people`, label: t('next.admitGo') },
      };
    case 'plan':
      return {
        key: `plan ${next.course.id}`,
        lead: next.course.title,
        title: t('next.plan'),
        words: null,
        act: { kind: 'go', to: `/courses/${next.course.id}/new`, label: t('course.plan') },
      };
    case 'wait':
      return {
        key: `wait ${next.course.id}`,
        lead: next.course.title,
        title: t('next.wait'),
        words: t('next.waitWords'),
        act: null,
      };
  }
}

function sessionLine(what: 'enter' | 'report', session: MySession, reader: Reader, t: TFunction): NextLine {
  const { id, title, course, role } = session;
  return {
    key: `${what} ${id}`,
    lead: [leadWords(what, session, reader, t), ...(course ? [course.title] : [])].join(' · '),
    title,
    words: what === 'enter' ? t('next.goInAs', { part: t(`roles.as.${role}`) }) : null,
    act: { kind: what, sessionId: id, label: t(what === 'enter' ? 'next.enterGo' : 'next.reportGo') },
  };
}

function leadWords(
  what: 'enter' | 'report',
  { phase, plannedMs, startedWallMs }: MySession,
  reader: Reader,
  t: TFunction,
): string {
  if (what === 'report') {
    return startedWallMs === null ? t('next.held') : t('next.heldWhen', { when: formatWhen(startedWallMs, reader) });
  }
  if (phase === 'debrief') return t('next.debrief');
  if (phase !== 'lobby') return t('next.running');
  return plannedMs === null ? t('next.lobby') : formatWhen(plannedMs, reader);
}

/** All of it, the most pressing first; never empty. `first`: of which kind the account is, if nothing is there yet. */
export function homeLines(
  next: readonly Next[],
  first: AccountRole | null,
  reader: Reader,
  t: TFunction,
): readonly [NextLine, ...NextLine[]] {
  const [pressing, ...rest] = next.map((each) => nextLine(each, reader, t));
  if (pressing) return [pressing, ...rest];
  const title = first === null ? t('home.empty') : t(`home.firstTitle.${first}`);
  return [{ key: 'none', lead: t('home.next'), title, words: t('home.emptyWords'), act: null }];
}
