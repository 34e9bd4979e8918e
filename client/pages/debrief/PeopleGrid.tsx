import { Video as Camera, Mic, MicOff, VideoOff } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { type Person, PersonVideo } from '../live/PersonVideo.tsx';
import styles from './PeopleGrid.module.css';

interface PeopleGridProps {
  readonly people: readonly Person[];
  readonly onBlocked?: (() => void) | undefined;
  /** Nothing stands below, so there is height for more rows and larger pictures. */
  readonly isTall?: boolean;
}

/** Everybody who wishes to be heard and seen. */
export function PeopleGrid({ people, onBlocked, isTall = false }: PeopleGridProps) {
  const { t } = useTranslation();
  return (
    <section
      className={styles.grid}
      aria-label={t('debrief.people')}
      data-tall={isTall}
      style={{ '--columns': isTall ? tallColumnsFor(people.length) : columnsFor(people.length) } as CSSProperties}
    >
      {people.map((person) => (
        <PersonVideo key={person.id} className={styles.person} person={person} onBlocked={onBlocked} />
      ))}
      {people.length === 0 && <p className={styles.empty}>{t('debrief.nobody')}</p>}
    </section>
  );
}

/** One row up to four people, then two, then as many as keep eight in a row. */
const columnsFor = (people: number) => (people <= 4 ? Math.max(1, people) : Math.min(8, Math.ceil(people / 2)));

/** As near to a square of pictures as their number allows: 1, 2, 2 by 2, 3 by 2, 3 by 3. */
const tallColumnsFor = (people: number) => Math.max(1, Math.ceil(Math.sqrt(people)));

interface OwnVoiceProps {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly onMicrophone: (on: boolean) => void;
  readonly onCamera: (on: boolean) => void;
}

/** Being heard and seen is each person's own choice: both begin switched off for who was not in the conversation. */
export function OwnVoice({ microphone, camera, onMicrophone, onCamera }: OwnVoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.own}>
      <Button
        tone={microphone ? 'plain' : 'go'}
        icon={microphone ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        onPress={() => onMicrophone(!microphone)}
      >
        {t(microphone ? 'debrief.mute' : 'debrief.unmute')}
      </Button>
      <Button
        icon={camera ? <Camera aria-hidden="true" /> : <VideoOff aria-hidden="true" />}
        onPress={() => onCamera(!camera)}
      >
        {t(camera ? 'debrief.cameraOff' : 'debrief.cameraOn')}
      </Button>
    </div>
  );
}
