import type { NewPersonBody, PersonReply } from '@fishbowl/shared/protocol/http/people';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import styles from './PersonFields.module.css';
import { isWhole, PersonFields } from './PersonFields.tsx';

interface EditPersonProps {
  readonly person: PersonReply;
  readonly onClose: () => void;
  readonly onSaved: (person: PersonReply) => void;
}

/** Changes what was read. If somebody else was faster, both versions are there to choose from. */
export function EditPerson({ person, onClose, onSaved }: EditPersonProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<NewPersonBody>({ name: person.name, login: person.login, role: person.role });
  const { save, theirs } = useSave(person, onSaved);
  return (
    <QuestionDialog
      title={t('persons.editTitle', { name: person.name })}
      onClose={onClose}
      yes={t(theirs ? 'persons.saveMine' : 'persons.save')}
      isReady={isWhole(draft) && !save.isPending}
      onYes={() => save.mutate(draft)}
      no={t('common.cancel')}
    >
      <div className={styles.fields}>
        <PersonFields draft={draft} onChange={setDraft} error={save.error} />
        {theirs && (
          <Notice
            tone="calm"
            title={t('persons.meanwhile')}
            action={
              <Button onPress={() => setDraft({ name: theirs.name, login: theirs.login, role: theirs.role })}>
                {t('persons.takeTheirs')}
              </Button>
            }
          >
            {t('persons.meanwhileWords', { ...theirs, role: t(`persons.role.${theirs.role}`) })}
          </Notice>
        )}
        <SaveProblem error={save.error} />
      </div>
    </QuestionDialog>
  );
}

/** Saves over the newest version that was shown. `theirs`: what somebody else made of the person since. */
function useSave(person: PersonReply, onSaved: (person: PersonReply) => void) {
  const api = useApi();
  const [theirs, setTheirs] = useState<PersonReply | null>(null);
  const { version } = theirs ?? person;
  const save = useMutation({
    mutationFn: (draft: NewPersonBody) => api.editPerson(person.personId, { ...draft, version }),
    onSuccess: onSaved,
    onError: async (error) => {
      if (isError(error, 'changedMeanwhile')) setTheirs(await api.person(person.personId));
    },
  });
  return { save, theirs };
}

function SaveProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!error || isError(error, 'changedMeanwhile') || isError(error, 'loginTaken')) return null;
  if (isError(error, 'lastOne')) return <Notice tone="calm" title={t('persons.lastOne')} />;
  if (isError(error, 'notFound')) return <Notice tone="calm" title={t('persons.gone')} />;
  return <Notice tone="fault" title={errorWords(error, t)} />;
}
