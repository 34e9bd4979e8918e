import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './Course.module.css';

const ways = ['code', 'invitations', 'roster'] as const;

/** The pages by which people come into a course, where somebody is needed first. */
export function WaysIn({ course }: { readonly course: CourseReply }) {
  const { t } = useTranslation();
  return (
    <p className={styles.ways}>
      {ways.map((way) => (
        <LinkButton key={way} to={`/courses/${course.id}/${way}`}>
          {t(`course.nav.${way}`)}
        </LinkButton>
      ))}
    </p>
  );
}
