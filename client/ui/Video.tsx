import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './Video.module.css';

interface VideoProps {
  /** Null: no picture yet, or none wished; `absent` says so in words. */
  readonly stream: MediaStream | null;
  /** False: the stream is to be heard only. */
  readonly hasPicture?: boolean | undefined;
  /** Whose picture this is. */
  readonly label: string;
  readonly absent: string;
  /** Own pictures are muted and mirrored. */
  readonly own?: boolean;
  readonly muted?: boolean;
  /** The browser wants a click before it plays sound. */
  readonly onBlocked?: (() => void) | undefined;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** A live picture with sound. Nothing is ever drawn over it; what belongs to it (name, role) stands below. */
export function Video(props: VideoProps) {
  const { stream, label, absent, own = false, muted = own, onBlocked, children, className } = props;
  const isShown = stream !== null && (props.hasPicture ?? true);
  const video = useRef<HTMLVideoElement>(null);
  const tellBlocked = useEffectEvent(() => onBlocked?.());
  // Only another stream begins anew: set again, the same one goes dark and silent for a moment.
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    if (stream) element.play().catch((reason: unknown) => isBlocked(reason) && tellBlocked());
  }, [stream]);
  return (
    <figure className={cx(styles.tile, className)}>
      <div className={styles.picture} data-own={own}>
        <video
          ref={video}
          className={styles.video}
          aria-label={label}
          muted={muted}
          playsInline
          autoPlay
          hidden={!isShown}
        />
        {!isShown && <p className={styles.absent}>{absent}</p>}
      </div>
      {children && <figcaption className={styles.caption}>{children}</figcaption>}
    </figure>
  );
}

const isBlocked = (reason: unknown) => reason instanceof DOMException && reason.name === 'NotAllowedError';
