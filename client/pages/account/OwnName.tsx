import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { errorWords } from '../../view/errorWords.ts';
import styles from './Account.module.css';

/** How one is called. */
export function OwnName({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(name);
  const change = useMutation({
    mutationFn: api.changeName,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  const save = () => {
    if (isNew) change.mutate({ name: typed });
  };
  return (
    <Section title={t('account.name')}>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('account.nameLabel')}
          hint={t('account.nameHint')}
          error={change.error ? errorWords(change.error, t) : undefined}
          value={typed}
          onChange={setTyped}
          autoComplete="name"
          maxLength={80}
          isRequired
        />
        <Button type="submit" isDisabled={!isNew || change.isPending}>
          {t('account.nameSave')}
        </Button>
      </form>
      <StatusLine words={change.isSuccess && !isNew ? t('account.nameSaved') : null} />
    </Section>
  );
}
