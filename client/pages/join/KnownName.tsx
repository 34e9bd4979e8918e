import type { LookReply } from '@fishbowl/shared/protocol/http/join';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Entrance } from '../frontDoor/Entrance.tsx';

interface KnownNameProps extends Pick<LookReply, 'role' | 'name' | 'seat'> {
  readonly session: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onJoin: () => void;
  readonly corner: ReactNode;
}

/** Who is known already only has to go in: by account, by this browser, or because the link is theirs alone. */
export function KnownName({ isBusy, error, onJoin, corner, ...who }: KnownNameProps) {
  const { t } = useTranslation();
  const [title, ...words] = wordsFor(who, t);
  return (
    <Entrance
      title={title}
      words={words.join(' ')}
      error={error}
      corner={corner}
      onSubmit={onJoin}
      actions={
        <Button tone="go" type="submit" isDisabled={isBusy} autoFocus>
          {t('join.go')}
        </Button>
      }
    >
      {null}
    </Entrance>
  );
}

type Who = Pick<KnownNameProps, 'role' | 'name' | 'seat' | 'session'>;

/** A title and sentences. A name that was erased is not told. */
function wordsFor({ seat, name, role, session }: Who, t: TFunction): readonly [string, ...string[]] {
  const part = t(`roles.as.${role}`);
  if (seat === 'free') return [t('yourName.words', { session, part }), t('join.asAccount', { name })];
  if (seat === 'yours' || name === null) return [t('join.back'), t('join.backWords', { session, part })];
  return [t('join.backAs', { name }), t('join.resumeWords', { name, session, part }), t('join.resumeHint')];
}
