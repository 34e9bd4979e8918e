import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { codebookChoices, scenarioChoices } from '../../view/libraryChoices.ts';
import { firstDraft, withScenario } from '../../view/sessionDraft.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { NewSession, type SessionDraft } from './NewSession.tsx';
import { usePreview } from './usePreview.ts';

/** Everything is chosen from the start; making the session leads to its links. */
export function NewSessionPage() {
  const { t } = useTranslation();
  const api = useApi();
  const library = useLibrary();
  const health = useQuery({ queryKey: ['health'], queryFn: api.health });
  useTitle(t('newSession.title'));
  const error = library.error ?? health.error;
  if (error) return <RequestProblem error={error} onAgain={() => void Promise.all([library, health].map(again))} />;
  if (!library.data || !health.data) return <Loading />;
  return <Form library={library.data} hasCalls={health.data.media} />;
}

function again({ refetch }: { refetch(): Promise<unknown> }): Promise<unknown> {
  return refetch();
}

function Form({ library, hasCalls }: { readonly library: LibraryReply; readonly hasCalls: boolean }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => firstDraft(library, hasCalls));
  const make = useMake();
  const change = (next: SessionDraft) =>
    setDraft(next.scenario === draft.scenario ? next : withScenario(draft, next.scenario, library.scenarios));
  return (
    <NewSession
      title={t('newSession.title')}
      lead={t('newSession.lead')}
      draft={draft}
      onChange={change}
      scenarios={scenarioChoices(library, t)}
      codebooks={codebookChoices(library, t)}
      preview={usePreview(draft.codebook)}
      hasCalls={hasCalls}
      error={make.error && errorWords(make.error, t)}
      action={
        <Button tone="go" isDisabled={make.isPending} onPress={() => make.mutate(draft)}>
          {t('newSession.make')}
        </Button>
      }
    />
  );
}

function useMake() {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ scenario, codebook, ...choices }: SessionDraft) =>
      api.createSession({ scenarioId: scenario, codebookId: codebook, ...choices }),
    onSuccess: async (made) => {
      queries.setQueryData(['session', made.id], made);
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      await navigate(`/sessions/${made.id}`);
    },
  });
}
