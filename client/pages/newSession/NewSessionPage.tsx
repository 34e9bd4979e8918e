import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useHealth } from '../../hooks/useHealth.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { askAgain } from '../../view/askAgain.ts';
import { errorWords } from '../../view/errorWords.ts';
import { firstDraft } from '../../view/sessionDraft.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { NewSession, type SessionDraft } from './NewSession.tsx';
import { useSessionDraft } from './useSessionDraft.ts';

/** Everything is chosen from the start; making the session leads to its links. */
export function NewSessionPage() {
  const { t } = useTranslation();
  const library = useLibrary();
  const health = useHealth();
  useTitle(t('newSession.title'));
  const error = library.error ?? health.error;
  if (error) return <RequestProblem error={error} onAgain={() => askAgain([library, health])} />;
  if (!library.data || !health.data) return <Loading />;
  return <Form library={library.data} hasCalls={health.data.media} />;
}

function Form({ library, hasCalls }: { readonly library: LibraryReply; readonly hasCalls: boolean }) {
  const { t } = useTranslation();
  const session = useSessionDraft(library, () => firstDraft(library, hasCalls));
  const make = useMake();
  return (
    <NewSession
      title={t('newSession.title')}
      lead={t('newSession.lead')}
      {...session}
      hasCalls={hasCalls}
      error={make.error && errorWords(make.error, t)}
      action={
        <Button tone="go" isDisabled={make.isPending} onPress={() => make.mutate(session.draft)}>
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
