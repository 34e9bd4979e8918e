import type { IncidentsReply } from '@fishbowl/shared/protocol/http/sessions';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../view/formatMoment.ts';
import styles from './Incident.module.css';

/** What was said each time a session was hidden or brought back, the newest first. */
export function IncidentsSaid({ incidents }: Pick<IncidentsReply, 'incidents'>) {
  const { t, i18n } = useTranslation();
  return (
    <ol className={styles.said} aria-label={t('incident.said')}>
      {incidents.toReversed().map(({ what, atMs, by, note }) => (
        <li key={`${what} ${atMs}`}>
          <p className={styles.when}>
            {t('incident.by', {
              what: t(`incident.${what}`),
              when: formatMoment(atMs, i18n.language),
              name: by ?? t('incident.bySomebody'),
            })}
          </p>
          <p>{note === null ? t('incident.erasedNote') : note || t('incident.noNote')}</p>
        </li>
      ))}
    </ol>
  );
}
