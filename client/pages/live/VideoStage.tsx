import { useTranslation } from 'react-i18next';
import { type Person, PersonVideo } from './PersonVideo.tsx';
import styles from './VideoStage.module.css';

interface VideoStageProps {
  readonly people: readonly Person[];
  readonly onBlocked?: (() => void) | undefined;
  /** Fills the height it is given also on a phone. */
  readonly isFilling?: boolean;
}

/** The conversation: pictures side by side, names under them, nothing on top. */
export function VideoStage({ people, onBlocked, isFilling = false }: VideoStageProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.stage} aria-label={t('live.conversation')} data-filling={isFilling}>
      {people.map((person) => (
        <PersonVideo key={person.id} className={styles.person} person={person} onBlocked={onBlocked} />
      ))}
    </section>
  );
}
