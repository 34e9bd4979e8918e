import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Loading } from '../../ui/Loading.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { peopleRows } from '../../view/peopleRows.ts';
import { ErasureDialog } from '../erasure/ErasureDialog.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { AddPerson } from './AddPerson.tsx';
import type { Asked } from './Asked.ts';
import { EditPerson } from './EditPerson.tsx';
import { NewLink } from './NewLink.tsx';
import { People } from './People.tsx';

/** Everybody who has an account, for administrators. */
export function PeoplePage() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['people'], queryFn: api.people });
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useTitle(t('persons.title'));
  if (error && !data) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  const close = () => setAsked(null);
  const changed = (words: string | null) => {
    setSaid(words);
    void queries.invalidateQueries({ queryKey: ['people'] });
  };
  return (
    <>
      <People
        count={data.people.length}
        rows={peopleRows(data.people, search, i18n.language, t)}
        search={search}
        onSearch={setSearch}
        onAsk={setAsked}
      />
      <Dialogs asked={asked} onClose={close} onChanged={changed} />
      <StatusLine words={said} />
    </>
  );
}

interface DialogsProps {
  readonly asked: Asked | null;
  readonly onClose: () => void;
  /** The list is another one now; `words` say what was done. */
  readonly onChanged: (words: string | null) => void;
}

function Dialogs({ asked, onClose, onChanged }: DialogsProps) {
  const { t } = useTranslation();
  switch (asked?.about) {
    case undefined:
      return null;
    case 'add':
      return <AddPerson onClose={onClose} onAdded={() => onChanged(null)} />;
    case 'edit':
      return (
        <EditPerson
          person={asked.person}
          onClose={onClose}
          onSaved={({ name }) => {
            onChanged(t('persons.saved', { name }));
            onClose();
          }}
        />
      );
    case 'link':
      return <NewLink person={asked.person} onClose={onClose} />;
    case 'erase':
      return (
        <ErasureDialog
          whose={{ of: 'person', personId: asked.person.personId }}
          login={asked.person.login}
          onClose={onClose}
          onErased={() => {
            onChanged(t('persons.erased', { name: asked.person.name }));
            onClose();
          }}
        />
      );
  }
}
