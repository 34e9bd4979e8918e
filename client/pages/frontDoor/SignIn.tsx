import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entrance } from './Entrance.tsx';

interface SignInProps {
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSignIn: (account: { readonly name: string; readonly password: string }) => void;
  readonly corner?: ReactNode;
}

/** For instructors. Everybody else comes by link or code. */
export function SignIn({ isBusy, error, onSignIn, corner }: SignInProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Entrance
      title={t('signIn.title')}
      words={t('signIn.words')}
      error={error}
      corner={corner}
      onSubmit={() => onSignIn({ name, password })}
      actions={
        <Button tone="go" type="submit" isDisabled={isBusy || !name || !password}>
          {t('signIn.go')}
        </Button>
      }
    >
      <TextField
        label={t('signIn.name')}
        value={name}
        onChange={setName}
        autoComplete="username"
        isRequired
        autoFocus
      />
      <TextField
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        isRequired
      />
    </Entrance>
  );
}
