import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Video } from '../../ui/Video.tsx';
import styles from './LiveTable.module.css';
import type { Person } from './PersonVideo.tsx';
import { VideoStage } from './VideoStage.tsx';

interface LiveTableProps {
  /** The other person, or two with an interpreter; in a time-out the supervisor as well. */
  readonly others: readonly Person[];
  /** Undefined: the conversation is in the room, and this page is there for a time-out. */
  readonly own: MediaStream | null | undefined;
  /** Why nobody goes on right now. */
  readonly paused: 'timeOut' | 'incident' | undefined;
  readonly onTimeOut: () => void;
  /** Beside it: what can be asked for at any time. */
  readonly menu: ReactNode;
  /** "4 people are watching", and who, for whoever asks. */
  readonly watching: ReactNode;
  /** What is this person's own, in the middle of the foot: a cue, the dial. */
  readonly middle?: ReactNode;
  /** Trouble, said in one line: no connection, sound blocked. */
  readonly banner?: ReactNode;
  readonly onBlocked?: (() => void) | undefined;
}

/** The table: the other person large, one's own picture small, a time-out. No clock, no count, nothing of what is tagged. */
export function LiveTable(props: LiveTableProps) {
  const { others, own, paused, onTimeOut, menu, watching, middle, banner, onBlocked } = props;
  const { t } = useTranslation();
  return (
    <main id="main" className={styles.table}>
      <h1 className={styles.title}>{t('table.title')}</h1>
      <div className={styles.others}>
        {own === undefined ? (
          <p className={styles.room}>{t('table.inRoom')}</p>
        ) : (
          <VideoStage people={others} onBlocked={onBlocked} isFilling />
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.left}>
          <div className={styles.actions}>
            <Button icon={<Pause aria-hidden="true" />} onPress={onTimeOut} isDisabled={paused !== undefined}>
              {t('table.timeOut')}
            </Button>
            {menu}
          </div>
          <div className={styles.watching}>{watching}</div>
        </div>
        <div className={styles.middle}>
          <div className={styles.words} role="status">
            {paused && (
              <>
                <p className={styles.paused}>{t(paused === 'incident' ? 'table.incidentTitle' : 'table.paused')}</p>
                <p>{t(paused === 'incident' ? 'table.incidentBody' : 'table.pausedBody')}</p>
              </>
            )}
            {banner}
          </div>
          {middle}
        </div>
        {own !== undefined && (
          <Video className={styles.own} stream={own} own label={t('table.own')} absent={t('table.noOwn')} />
        )}
      </div>
    </main>
  );
}
