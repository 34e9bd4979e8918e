import { useTranslation } from 'react-i18next';
import { Video } from '../../ui/Video.tsx';
import styles from './VideoStage.module.css';

/** Somebody in the picture. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** "Student", "plays Dana". */
  readonly part: string;
  readonly stream: MediaStream | null;
  readonly hasPicture?: boolean;
  readonly isSpeaking?: boolean;
  /** Why there is no picture, in words. */
  readonly absent: string;
  readonly isOwn?: boolean;
  readonly isMuted?: boolean;
}

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
        <Video
          key={person.id}
          className={styles.person}
          stream={person.stream}
          hasPicture={person.hasPicture}
          label={t('live.videoOf', { name: person.name })}
          absent={person.absent}
          own={person.isOwn ?? false}
          muted={person.isMuted ?? person.isOwn ?? false}
          onBlocked={onBlocked}
        >
          <strong>{person.name}</strong>
          <span>{person.part}</span>
          {person.isSpeaking && <span className={styles.speaking}>{t('live.speaking')}</span>}
        </Video>
      ))}
    </section>
  );
}
