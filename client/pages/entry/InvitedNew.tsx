import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import type { InvitationAcceptBody, InvitationLookReply } from '@fishbowl/shared/protocol/http/invitations';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { errorWords, hasProblemAt } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import { signInFirst } from '../../view/signInFirst.ts';
import { Entrance } from '../frontDoor/Entrance.tsx';

export type NewAccount = NonNullable<InvitationAcceptBody['account']>;

interface InvitedNewProps {
  readonly token: string;
  readonly found: InvitationLookReply;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly corner: ReactNode;
  readonly onMake: (account: NewAccount) => void;
}

/** Who is not signed in makes an account and is in; or signs in first, and comes back here. */
export function InvitedNew({ token, found, isBusy, error, corner, onMake }: InvitedNewProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<NewAccount>({ name: '', login: '', password: '' });
  const isReady =
    draft.name.trim() !== '' && draft.login.trim().length > 1 && draft.password.length >= passwordLimits.min;
  const isTaken = isError(error, 'loginTaken');
  const hasBadPassword = hasProblemAt(error, 'password') || hasProblemAt(error, 'account.password');
  const whole = error && !isTaken && !hasBadPassword ? errorWords(error, t) : null;
  return (
    <Entrance
      title={t('invitation.title', { course: found.title })}
      words={`${t('invitation.as', { as: t(`courses.as.${found.role}`) })} ${t('invitation.account')}`}
      error={whole}
      corner={corner}
      onSubmit={() => isReady && !isBusy && onMake({ ...draft, name: draft.name.trim() })}
      actions={
        <>
          <Button tone="go" type="submit" isDisabled={isBusy || !isReady}>
            {t('invitation.make')}
          </Button>
          <LinkButton to="/sign-in" state={signInFirst(`/invitation#${token}`)}>
            {t('invitation.have')}
          </LinkButton>
        </>
      }
    >
      <TextField
        label={t('invitation.name')}
        hint={t('invitation.nameHint')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        autoComplete="name"
        maxLength={80}
        isRequired
        autoFocus
      />
      <TextField
        label={t('invitation.login')}
        hint={t('invitation.loginHint')}
        error={isTaken ? t('error.loginTaken') : undefined}
        value={draft.login}
        onChange={(login) => setDraft({ ...draft, login })}
        autoComplete="username"
        maxLength={80}
        isRequired
      />
      <NewPasswordField
        label={t('invitation.password')}
        error={hasBadPassword ? t('error.field.password') : undefined}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
    </Entrance>
  );
}
