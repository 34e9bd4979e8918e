import { useTranslation } from 'react-i18next';
import { Video } from '../../ui/Video.tsx';

/** Somebody in the picture. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** "Student", "plays Dana". */
  readonly part: string;
  readonly stream: MediaStream | null;
  readonly hasPicture?: boolean;
  /** Why there is no picture, in words. */
  readonly absent: string;
  readonly isOwn?: boolean;
}

interface PersonVideoProps {
  readonly person: Person;
  readonly className: string | undefined;
  readonly onBlocked?: (() => void) | undefined;
}

/** One person's picture and sound, with name and part under it. */
export function PersonVideo({ person, className, onBlocked }: PersonVideoProps) {
  const { t } = useTranslation();
  return (
    <Video
      className={className}
      stream={person.stream}
      hasPicture={person.hasPicture}
      label={t('live.videoOf', { name: person.name })}
      absent={person.absent}
      own={person.isOwn ?? false}
      onBlocked={onBlocked}
    >
      <strong>{person.name}</strong>
      <span>{person.part}</span>
    </Video>
  );
}
