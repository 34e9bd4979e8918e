import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCourse } from '../../hooks/useCourse.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './Course.module.css';
import { CourseNav } from './CourseNav.tsx';

interface CoursePageProps {
  /** The page's next step. */
  readonly action?: ((course: CourseReply) => ReactNode) | undefined;
  readonly children: (course: CourseReply) => ReactNode;
}

/** What all pages of a course share: its title, what one is in it, and the ways between them. */
export function CoursePage({ action, children }: CoursePageProps) {
  const { data: course, error, refetch } = useCourse();
  if (course) {
    return (
      <Framed course={course} action={action?.(course)}>
        {children(course)}
      </Framed>
    );
  }
  return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
}

interface FramedProps {
  readonly course: CourseReply;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

function Framed({ course, action, children }: FramedProps) {
  const { t } = useTranslation();
  useTitle(course.title);
  return (
    <Page title={course.title} lead={t(`courses.you.${course.role ?? 'none'}`)} action={action}>
      {course.archived && (
        <div className={styles.notice}>
          <Notice tone="calm" title={t('course.archived')}>
            {t('course.archivedWords')}
          </Notice>
        </div>
      )}
      <CourseNav course={course} />
      <div className={styles.body}>{children}</div>
    </Page>
  );
}
