import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import { mayDo } from '@fishbowl/shared/access/mayDo';
import { siteStandings } from '@fishbowl/shared/access/standingsOf';
import type { CourseId, SessionId } from '@fishbowl/shared/core/ids';
import type { MySession, Next } from '@fishbowl/shared/protocol/http/me';
import type { SessionsReply } from '@fishbowl/shared/protocol/http/sessions';
import type { TFunction } from 'i18next';
import { formatWhen, formatWhenAlone, type Reader } from './formatWhen.ts';
import { sessionGroups } from './sessionItem.ts';

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
    case 'hidden':
      return {
        key: `hidden ${next.session.id}`,
        lead: [
          t('next.hidden', { when: formatWhen(next.sinceMs, reader) }),
          ...(next.session.course ? [next.session.course.title] : []),
        ].join(' · '),
        title: next.session.title,
        words: t('next.hiddenWords'),
        act: { kind: 'go', to: `/incidents/${next.session.id}`, label: t('next.hiddenGo') },
      };
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
        act: { kind: 'go', to: `/courses/${next.course.id}/new`, label: t('next.planGo') },
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
  { phase, plannedMs, startedWallMs }: Pick<MySession, 'phase' | 'plannedMs' | 'startedWallMs'>,
  reader: Reader,
  t: TFunction,
): string {
  if (what === 'report') {
    return startedWallMs === null ? t('next.held') : t('next.heldWhen', { when: formatWhen(startedWallMs, reader) });
  }
  if (phase === 'debrief') return t('next.debrief');
  if (phase !== 'lobby') return t('next.running');
  return plannedMs === null ? t('next.lobby') : formatWhenAlone(plannedMs, reader);
}

type Led = SessionsReply['sessions'][number];

interface HomeSource {
  readonly next: readonly Next[];
  /** The sessions that one leads, whether or not one sits in them. */
  readonly led: readonly Led[];
  /** The courses in which one mentors: one goes along, and hands out no links. */
  readonly mentored: ReadonlySet<CourseId>;
  readonly role: AccountRole;
  /** Nothing is there yet: no session, whatever one is in it. */
  readonly isNew: boolean;
}

/** All of it, the most pressing first; never empty. What one leads now or soon stands before what others wait for. */
export function homeLines({ next, led, mentored, role, isNew }: HomeSource, reader: Reader, t: TFunction) {
  const isFirst = ({ what }: Next) => what === 'enter' || what === 'hidden';
  const own = new Set(next.flatMap((each) => ('session' in each ? [each.session.id] : [])));
  const { running, ahead } = sessionGroups(led, reader.nowMs);
  const leads = [...running, ...ahead.filter((each) => isSoon(each, reader.nowMs))].filter(({ id }) => !own.has(id));
  const [pressing, ...rest] = [
    ...next.filter(isFirst).map((each) => nextLine(each, reader, t)),
    ...leads.map((each) => ledLine(each, each.course !== null && mentored.has(each.course.id), reader, t)),
    ...next.filter((each) => !isFirst(each)).map((each) => nextLine(each, reader, t)),
  ];
  if (pressing) return [pressing, ...rest] as const;
  const title = isNew ? t(`home.firstTitle.${role}`) : t('home.empty');
  const act = isNew ? firstAct(role, t) : null;
  return [{ key: 'none', lead: t('home.next'), title, words: t('home.emptyWords'), act }] as const;
}

const soonMs = 24 * 3_600_000;

/** Without a time it is for today, or was forgotten. */
function isSoon({ plannedMs, createdMs, frozen }: Led, nowMs: number): boolean {
  return !frozen && (plannedMs !== null || createdMs > nowMs - soonMs);
}

function ledLine(session: Led, mentors: boolean, reader: Reader, t: TFunction): NextLine {
  const { id, title, course } = session;
  return {
    key: `lead ${id}`,
    lead: [leadWords('enter', session, reader, t), ...(course ? [course.title] : [])].join(' · '),
    title,
    words: t(mentors ? 'next.mentor' : 'next.lead'),
    act: { kind: 'go', to: `/sessions/${id}`, label: t(mentors ? 'next.mentorGo' : 'next.leadGo') },
  };
}

/** What a new account begins with, by what it may. */
function firstAct(role: AccountRole, t: TFunction): NextAct | null {
  const standings = siteStandings(role);
  if (mayDo('people.add', standings)) return { kind: 'go', to: '/people', label: t('next.peopleGo') };
  if (mayDo('course.create', standings)) return { kind: 'go', to: '/courses/new', label: t('home.newCourse') };
  if (mayDo('session.create', standings)) return { kind: 'go', to: '/new', label: t('home.new') };
  return null;
}
