import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entrance } from './Entrance.tsx';

/** What the first instructor is made from. */
export interface FirstInstructor {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

interface FirstRunProps {
  readonly isBusy: boolean;
  readonly error: string | null;
  /** Faults of single fields, by name. */
  readonly fieldErrors: { readonly [field in keyof FirstInstructor]?: string };
  readonly minPasswordLength: number;
  readonly onCreate: (instructor: FirstInstructor) => void;
}

/** First run: makes the first instructor with the token that the terminal printed. */
export function FirstRun({ isBusy, error, fieldErrors, minPasswordLength, onCreate }: FirstRunProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<FirstInstructor>({ token: '', name: '', password: '' });
  const isReady = draft.token !== '' && draft.name !== '' && draft.password.length >= minPasswordLength;
  return (
    <Entrance
      title={t('firstRun.title')}
      words={t('firstRun.words')}
      error={error}
      onSubmit={() => isReady && onCreate(draft)}
      actions={
        <Button tone="go" type="submit" isDisabled={isBusy || !isReady}>
          {t('firstRun.go')}
        </Button>
      }
    >
      <TextField
        label={t('firstRun.token')}
        hint={t('firstRun.tokenHint')}
        error={fieldErrors.token}
        value={draft.token}
        onChange={(token) => setDraft({ ...draft, token: token.trim() })}
        autoComplete="off"
        isRequired
        autoFocus
      />
      <TextField
        label={t('firstRun.name')}
        error={fieldErrors.name}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        autoComplete="username"
        isRequired
      />
      <TextField
        label={t('firstRun.password')}
        hint={t('firstRun.passwordHint', { count: minPasswordLength })}
        error={fieldErrors.password}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
        type="password"
        autoComplete="new-password"
        isRequired
      />
    </Entrance>
  );
}
