import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '../../hooks/useCourse.ts';
import { useEnter } from '../../hooks/useEnter.ts';
import { useReader } from '../../hooks/useReader.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { sessionGroups, sessionItem } from '../../view/sessionItem.ts';
import { SessionList } from '../sessions/SessionList.tsx';
import styles from './Course.module.css';
import { CoursePage } from './CoursePage.tsx';
import { WaysIn } from './WaysIn.tsx';

/** A course's sessions: those that run, those ahead, those that were held. */
export function CourseSessionsPage() {
  return (
    <CoursePage action={(course) => <Plan course={course} />}>{(course) => <Sessions course={course} />}</CoursePage>
  );
}

function Plan({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  if (!useMayDo(course)('course.plan') || course.archived) return null;
  return (
    <LinkButton to={`/courses/${course.id}/new`} tone="go">
      {t('course.plan')}
    </LinkButton>
  );
}

const parts = ['running', 'ahead', 'held'] as const;

function Sessions({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  const may = useMayDo(course);
  const reader = useReader();
  const enter = useEnter();
  const groups = sessionGroups(course.sessions, reader.nowMs);
  const leads = may('session.read');
  const bringsIn = may('course.plan') && may('course.admit') && !course.archived;
  return (
    <div className={styles.parts}>
      {course.sessions.length === 0 && (
        <Section title={t('course.noneTitle')}>
          <p className={styles.empty}>
            {t(bringsIn ? 'course.noneTeacher' : may('course.plan') ? 'course.noneStaff' : 'course.noneOther')}
          </p>
          {bringsIn && <WaysIn course={course} />}
        </Section>
      )}
      {parts
        .filter((part) => groups[part].length > 0)
        .map((part) => (
          <Section key={part} title={t(`course.${part}`)}>
            <SessionList
              sessions={groups[part].map((session) => sessionItem(session, reader, t))}
              hrefOf={leads ? ({ id }) => `/sessions/${id}` : undefined}
              onEnter={({ id, way }) => way !== 'none' && enter.mutate({ id, way })}
              isBusy={enter.isPending}
            />
          </Section>
        ))}
      {!!course.pending && (
        <Notice
          tone="calm"
          title={t('course.asking', { count: course.pending })}
          action={<LinkButton to={`/courses/${course.id}/people`}>{t('next.admitGo')}</LinkButton>}
        />
      )}
      <StatusLine words={enter.error && errorWords(enter.error, t)} />
    </div>
  );
}
