import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Section } from '../../ui/Section.tsx';
import { useWhoSees } from './useWhoSees.ts';
import { WhoSeesList } from './WhoSeesList.tsx';
import styles from './WhoSeesPrinted.module.css';

/** Small, at the end of the report: who can see what stands in it. Left out while it is not known. */
export function WhoSeesPrinted() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const released = useSnapshot(({ state }) => state.released).join(' ');
  const { rows } = useWhoSees(seat.sessionId, `printed ${released}`);
  if (!rows) return null;
  return (
    <Section title={t('whoSees.printed')} aside={t('whoSees.now')} className={styles.printed}>
      <WhoSeesList rows={rows} />
    </Section>
  );
}
