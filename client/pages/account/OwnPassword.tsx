import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { errorWords, hasProblemAt } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import styles from './Account.module.css';

const empty = { current: '', password: '' };

/** A new password, for who knows the one of now. Every other sign-in ends with it. */
export function OwnPassword() {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const change = useMutation({
    mutationFn: api.changePassword,
    onSuccess: () => {
      setDraft(empty);
      return queries.invalidateQueries({ queryKey: ['signIns'] });
    },
  });
  const isWhole = draft.current !== '' && draft.password.length >= passwordLimits.min;
  const isWrong = isError(change.error, 'wrongSignIn');
  const isWeak = hasProblemAt(change.error, 'password');
  return (
    <Section title={t('account.passwordTitle')} aside={t('account.passwordWords')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) change.mutate(draft);
        }}
      >
        <TextField
          label={t('account.passwordNow')}
          error={isWrong ? t('account.passwordWrong') : undefined}
          value={draft.current}
          onChange={(current) => setDraft({ ...draft, current })}
          type="password"
          autoComplete="current-password"
          maxLength={passwordLimits.max}
          isRequired
        />
        <NewPasswordField
          label={t('account.passwordNew')}
          error={isWeak ? t('error.field.password') : undefined}
          value={draft.password}
          onChange={(password) => setDraft({ ...draft, password })}
          maxLength={passwordLimits.max}
        />
        <Button type="submit" isDisabled={!isWhole || change.isPending}>
          {t('account.passwordSave')}
        </Button>
      </form>
      <StatusLine
        words={
          change.isSuccess
            ? t('account.passwordSaved')
            : change.error && !isWrong && !isWeak
              ? errorWords(change.error, t)
              : null
        }
      />
    </Section>
  );
}
