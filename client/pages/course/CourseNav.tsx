import type { RightName } from '@fishbowl/shared/access/rights';
import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMayDo } from '../../hooks/useCourse.ts';
import styles from './Course.module.css';

const pages = [
  { path: '', key: 'sessions', right: 'course.read' },
  { path: '/people', key: 'people', right: 'course.seePeople' },
  { path: '/code', key: 'code', right: 'course.admit' },
  { path: '/invitations', key: 'invitations', right: 'course.admit' },
  { path: '/roster', key: 'roster', right: 'course.admit' },
  { path: '/settings', key: 'settings', right: 'course.edit' },
] as const satisfies readonly { readonly path: string; readonly key: string; readonly right: RightName }[];

/** The pages of a course, for those who may do there what they are for. Nothing where there is only one. */
export function CourseNav({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  const may = useMayDo(course);
  const open = pages.filter(({ right }) => may(right));
  if (open.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label={t('course.nav.label')}>
      {open.map(({ path, key }) => (
        <NavLink key={key} to={`/courses/${course.id}${path}`} end>
          {t(`course.nav.${key}`)}
          {key === 'people' && course.pending ? <span className={styles.count}>{course.pending}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
