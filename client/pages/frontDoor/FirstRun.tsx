import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entrance } from './Entrance.tsx';

/** What the first instructor is made from. */
export interface FirstInstructor {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

interface FirstRunProps {
  /** The token, where the address brought it along. */
  readonly token: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  /** Faults of single fields, by name. */
  readonly fieldErrors: { readonly [field in keyof FirstInstructor]?: string };
  readonly onCreate: (instructor: FirstInstructor) => void;
  readonly corner?: ReactNode;
}

/** First run: makes the first instructor with the token that the terminal printed. */
export function FirstRun({ token, isBusy, error, fieldErrors, onCreate, corner }: FirstRunProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<FirstInstructor>({ token, name: '', password: '' });
  const isReady = draft.token !== '' && draft.name.trim() !== '' && draft.password.length >= passwordLimits.min;
  return (
    <Entrance
      title={t('firstRun.title')}
      words={t('firstRun.words')}
      error={error}
      corner={corner}
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
        onChange={(typed) => setDraft({ ...draft, token: typed.trim() })}
        autoComplete="off"
        isRequired
        autoFocus={token === ''}
      />
      <TextField
        label={t('firstRun.name')}
        hint={t('firstRun.nameHint')}
        error={fieldErrors.name}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        autoComplete="username"
        maxLength={80}
        isRequired
        autoFocus={token !== ''}
      />
      <NewPasswordField
        label={t('firstRun.password')}
        error={fieldErrors.password}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
      />
    </Entrance>
  );
}
