import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatMoment } from '../../view/formatMoment.ts';
import styles from './SessionPlan.module.css';

/** Of which course the session is, and when it is meant to be held. Nothing for one that stands alone. */
export function SessionPlan({
  session: { course, plannedMs, classmatesMayWatch },
}: {
  readonly session: SessionReply;
}) {
  const { t, i18n } = useTranslation();
  if (!course) return null;
  return (
    <dl className={styles.plan}>
      <dt>{t('places.course')}</dt>
      <dd>
        <Link to={`/courses/${course.id}`}>{course.title}</Link>
      </dd>
      <dt>{t('places.planned')}</dt>
      <dd>{plannedMs === null ? t('places.open') : formatMoment(plannedMs, i18n.language)}</dd>
      <dt>{t('places.classmates')}</dt>
      <dd>{t(classmatesMayWatch ? 'places.mayWatch' : 'places.mayNotWatch')}</dd>
    </dl>
  );
}
