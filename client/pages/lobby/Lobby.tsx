import type { ReactNode } from 'react';
import { Page } from '../../ui/Page.tsx';
import { consentId } from './consentId.ts';
import styles from './Lobby.module.css';

interface LobbyProps {
  readonly title: string;
  /** "You are the student. About 20 minutes, with Mark as Dana." */
  readonly lead: string;
  /** When it starts, and the button: ready, or start. */
  readonly action: ReactNode;
  readonly banner?: ReactNode;
  readonly brief: ReactNode;
  /** Left out where the person needs neither camera nor microphone. */
  readonly devices?: ReactNode;
  readonly who: ReactNode;
  /** How the session is held; for raters their tasks. */
  readonly session: ReactNode;
  readonly consent: ReactNode;
  /** Who leads chooses first and reads the brief, which holds everybody's part, after it. */
  readonly isLeading?: boolean;
}

/** The lobby: brief, camera and sound, who is here, what one agrees to. */
export function Lobby({
  title,
  lead,
  action,
  banner,
  brief,
  devices,
  who,
  session,
  consent,
  isLeading = false,
}: LobbyProps) {
  return (
    <Page title={title} lead={lead} action={action}>
      {banner && <div className={styles.banner}>{banner}</div>}
      <div className={styles.lobby} data-devices={devices !== undefined} data-leading={isLeading}>
        {isLeading && <div className={styles.session}>{session}</div>}
        <div className={styles.brief}>{brief}</div>
        {devices && <div className={styles.devices}>{devices}</div>}
        <div className={styles.who}>{who}</div>
        {!isLeading && <div className={styles.session}>{session}</div>}
        <div className={styles.consent} id={consentId} tabIndex={-1}>
          {consent}
        </div>
      </div>
    </Page>
  );
}
