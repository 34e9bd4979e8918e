import type { CoursesReply } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../ui/Section.tsx';
import styles from './CourseList.module.css';

/** Courses with what one is in each; then those that one has asked to come into. */
export function CourseList({ courses, asked }: CoursesReply) {
  const { t } = useTranslation();
  const isEmpty = courses.length + asked.length === 0;
  return (
    <Section title={t('home.courses')}>
      {isEmpty && <p className={styles.none}>{t('home.noCourses')}</p>}
      <ul>
        {courses.map(({ id, title, role, archived }) => (
          <li key={id} className={styles.course}>
            <Link to={`/courses/${id}`}>{title}</Link>
            <span>{archived ? t('home.archived') : role && t(`courses.role.${role}`)}</span>
          </li>
        ))}
        {asked.map(({ id, title }) => (
          <li key={id} className={styles.course}>
            <span>{title}</span>
            <span>{t('home.waiting')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
