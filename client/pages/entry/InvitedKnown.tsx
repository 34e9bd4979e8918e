import type { InvitationLookReply } from '@fishbowl/shared/protocol/http/invitations';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { Entrance } from '../frontDoor/Entrance.tsx';

interface InvitedKnownProps {
  readonly found: InvitationLookReply;
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly corner: ReactNode;
  readonly onGo: () => void;
}

/** Who is signed in only has to come in. */
export function InvitedKnown({ found, name, isBusy, error, corner, onGo }: InvitedKnownProps) {
  const { t } = useTranslation();
  const { courseId, title, role, already } = found;
  const course = { course: title };
  const shared = { error: error ? errorWords(error, t) : null, corner, children: null };
  if (already !== null) {
    return (
      <Entrance
        {...shared}
        title={t('invitation.already', course)}
        words={t('invitation.alreadyWords', { you: t(`courses.you.${already}`) })}
        onSubmit={() => {}}
        actions={
          <LinkButton to={`/courses/${courseId}`} tone="go">
            {t('invitation.toCourse')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Entrance
      {...shared}
      title={t('invitation.title', course)}
      words={t('invitation.asYou', { as: t(`courses.as.${role}`), name })}
      onSubmit={onGo}
      actions={
        <Button tone="go" type="submit" isDisabled={isBusy} autoFocus>
          {t('invitation.go')}
        </Button>
      }
    />
  );
}
