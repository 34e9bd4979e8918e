import { mayDo } from '@fishbowl/shared/access/mayDo';
import { siteStandings } from '@fishbowl/shared/access/standingsOf';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useEnter } from '../../hooks/useEnter.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useReader } from '../../hooks/useReader.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { askAgain } from '../../view/askAgain.ts';
import { errorWords } from '../../view/errorWords.ts';
import { homeLines } from '../../view/nextLine.ts';
import { sessionItem } from '../../view/sessionItem.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { SessionList } from '../sessions/SessionList.tsx';
import { CourseList } from './CourseList.tsx';
import { EnrolField } from './EnrolField.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Home } from './Home.tsx';
import { LedSessions, useLedSessions } from './LedSessions.tsx';
import { NextUp } from './NextUp.tsx';

const lookAgainMs = 15_000;

/** Everybody's own page: what to do next, whatever one is. */
export function HomePage() {
  const { t } = useTranslation();
  const api = useApi();
  const me = useMe();
  const next = useQuery({ queryKey: ['next'], queryFn: api.next, refetchInterval: lookAgainMs });
  const mine = useQuery({ queryKey: ['mySessions'], queryFn: api.mySessions, refetchInterval: lookAgainMs });
  const courses = useQuery({ queryKey: ['courses'], queryFn: api.courses });
  const led = useLedSessions();
  const enter = useEnter();
  const reader = useReader();
  useTitle(t('home.title'));
  const all = [next, mine, courses, led];
  const failed = all.find(({ error, data }) => error && !data);
  if (failed) return <RequestProblem error={failed.error} onAgain={() => askAgain(all)} />;
  const account = me.data?.account;
  if (!account || !next.data || !mine.data || !courses.data || !led.data) return <Loading />;
  const taken = mine.data.sessions.filter(({ role }) => role !== 'supervisor');
  const cards = led.data.pages.flatMap(({ sessions }) => sessions);
  const mentored = new Set(courses.data.courses.flatMap(({ id, role }) => (role === 'mentoring' ? [id] : [])));
  const isBusy = enter.isPending;
  const standings = siteStandings(account.role);
  const mayMake = { course: mayDo('course.create', standings), session: mayDo('session.create', standings) };
  // Who makes nothing and is in a course has found the way in: the rest is for others to plan.
  const isAtStart = mayMake.session || courses.data.courses.length === 0;
  const isNew = isAtStart && taken.length + cards.length === 0;
  // The one thing to do stands first, on a phone too.
  const beginsByCode = isNew && !mayMake.session;
  return (
    <>
      <Home
        next={
          <NextUp
            lines={homeLines({ next: next.data.next, led: cards, mentored, role: account.role, isNew }, reader, t)}
            onEnter={({ kind, sessionId }) => enter.mutate({ id: sessionId, way: kind })}
            isBusy={isBusy}
          />
        }
        actions={
          (mayMake.course || mayMake.session) && (
            <>
              {mayMake.session && <LinkButton to="/new">{t('home.new')}</LinkButton>}
              {mayMake.course && <LinkButton to="/courses/new">{t('home.newCourse')}</LinkButton>}
            </>
          )
        }
        sessions={
          <>
            {beginsByCode && <EnrolField />}
            {isNew && <FirstSteps role={account.role} />}
            {taken.length > 0 && (
              <Section title={t('home.sessions')}>
                <SessionList
                  sessions={taken.map((session) => sessionItem(session, reader, t))}
                  onEnter={({ id, way }) => way !== 'none' && enter.mutate({ id, way })}
                  isBusy={isBusy}
                />
              </Section>
            )}
            <LedSessions led={led} mentored={mentored} />
          </>
        }
        courses={
          <>
            <CourseList {...courses.data} />
            {!beginsByCode && <EnrolField />}
          </>
        }
      />
      <StatusLine words={enter.error && errorWords(enter.error, t)} />
    </>
  );
}
