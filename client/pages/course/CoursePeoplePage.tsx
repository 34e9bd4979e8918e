import type { CourseReply, Member } from '@fishbowl/shared/protocol/http/courses';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useMayDo } from '../../hooks/useCourse.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import { memberGroups } from '../../view/memberGroups.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './Course.module.css';
import { CoursePage } from './CoursePage.tsx';
import { MemberRows, RemovedRows } from './MemberRows.tsx';
import people from './People.module.css';
import { Requests } from './Requests.tsx';
import { TakeOutDialog } from './TakeOutDialog.tsx';
import { type Change, useMemberChange } from './useMemberChange.ts';
import { WaysIn } from './WaysIn.tsx';

const lookAgainMs = 10_000;

/** Who asks to come in, and who is in, by what they are. */
export function CoursePeoplePage() {
  return <CoursePage>{(course) => <Fetched course={course} />}</CoursePage>;
}

function Fetched({ course }: { readonly course: CourseReply }) {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['members', course.id],
    queryFn: () => api.membersOf(course.id),
    refetchInterval: lookAgainMs,
  });
  if (data) return <People course={course} members={data.members} />;
  return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
}

interface PeopleProps {
  readonly course: CourseReply;
  readonly members: readonly Member[];
}

function People({ course, members }: PeopleProps) {
  const { t, i18n } = useTranslation();
  const mayChange = useMayDo(course)('course.admit');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const change = useMemberChange(course.id);
  const { asking, groups, removed } = memberGroups(members, i18n.language);
  // What was pressed goes away with its row: the focus stays with the list.
  const make = (wanted: Change) => change.mutate(wanted, { onSuccess: () => top.current?.focus() });
  return (
    <div ref={top} tabIndex={-1} className={people.list}>
      <ChangeProblem error={change.error} member={change.variables?.member} />
      <div className={styles.parts}>
        {mayChange && asking.length > 0 && <Requests asking={asking} isBusy={change.isPending} onChange={make} />}
        {groups.map(({ role, members: those }) => (
          <Section key={role} title={t(`courses.group.${role}`)} aside={those.length}>
            <MemberRows members={those} onChange={mayChange ? make : null} onTakeOut={setLeaving} />
          </Section>
        ))}
        {members.length < 2 && (
          <Section title={t('coursePeople.empty')}>
            <p className={styles.empty}>{t('coursePeople.emptyWords')}</p>
            {mayChange && !course.archived && <WaysIn course={course} />}
          </Section>
        )}
        {mayChange && removed.length > 0 && <RemovedRows members={removed} onChange={make} />}
      </div>
      <TakeOutDialog member={leaving} onClose={() => setLeaving(null)} onYes={make} />
      <StatusLine words={change.data ? change.words(change.variables) : null} />
    </div>
  );
}

interface ChangeProblemProps {
  readonly error: unknown;
  readonly member: Member | undefined;
}

function ChangeProblem({ error, member }: ChangeProblemProps) {
  const { t } = useTranslation();
  if (!error) return null;
  const name = member?.name ?? '';
  const isOvertaken = isError(error, 'changedMeanwhile');
  const isLast = isError(error, 'lastOne');
  const notice = isOvertaken
    ? { title: t('coursePeople.meanwhile', { name }), words: t('coursePeople.meanwhileWords') }
    : isLast
      ? { title: t('coursePeople.lastTitle'), words: t('coursePeople.lastWords') }
      : { title: errorWords(error, t), words: null };
  return (
    <div className={people.problem}>
      <Notice tone={isOvertaken || isLast ? 'calm' : 'fault'} title={notice.title}>
        {notice.words}
      </Notice>
    </div>
  );
}
