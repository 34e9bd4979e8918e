import type { NewPersonBody } from '@fishbowl/shared/protocol/http/people';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import { PasswordLink } from './PasswordLink.tsx';
import styles from './PersonFields.module.css';
import { isWhole, PersonFields } from './PersonFields.tsx';

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** A new account; afterwards the link with which the person chooses a password. */
export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [draft, setDraft] = useState<NewPersonBody>({ name: '', login: '', role: 'member' });
  const add = useMutation({ mutationFn: api.addPerson, onSuccess: onAdded });
  if (add.data)
    return (
      <Dialog
        title={t('persons.linkTitle', { name: add.data.person.name })}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('persons.close')}</Button>}
      >
        <PasswordLink {...add.data.link} />
      </Dialog>
    );
  return (
    <QuestionDialog
      title={t('persons.addTitle')}
      onClose={onClose}
      yes={t('persons.addGo')}
      isReady={isWhole(draft) && !add.isPending}
      onYes={() => add.mutate(draft)}
      no={t('common.cancel')}
    >
      <div className={styles.fields}>
        <p>{t('persons.addWords')}</p>
        <PersonFields draft={draft} onChange={setDraft} error={add.error} />
        {add.error && !isError(add.error, 'loginTaken') && <Notice tone="fault" title={errorWords(add.error, t)} />}
      </div>
    </QuestionDialog>
  );
}
