import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useForgetSeat } from '../../hooks/useForgetSeat.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { roleLinksOf } from '../../view/roleLinksOf.ts';
import { HiddenSince } from '../incident/HiddenSince.tsx';
import { HideButton } from '../incident/HideButton.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { WhoSeesButton } from '../whoSees/WhoSeesButton.tsx';
import { EnterProblem } from './EnterProblem.tsx';
import { EraseGuest, type Guest } from './EraseGuest.tsx';
import { LocalNotice } from './LocalNotice.tsx';
import { SessionLinks } from './SessionLinks.tsx';
import { SessionPeople } from './SessionPeople.tsx';
import { SessionPlaces } from './SessionPlaces.tsx';
import { SessionPlan } from './SessionPlan.tsx';
import { useChanges } from './useChanges.ts';

const lookAgainMs = 5_000;

/** How everybody gets into one session, and who has come. */
export function SessionLinksPage() {
  const api = useApi();
  const { sessionId } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['session', sessionId],
    queryFn: () => api.session(sessionIdSchema.parse(sessionId)),
    refetchInterval: lookAgainMs,
  });
  if (data) return <Links session={data} />;
  return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
}

function Links({ session }: { readonly session: SessionReply }) {
  const { t, i18n } = useTranslation();
  const { data: library } = useLibrary();
  const change = useChanges(session.id);
  const enter = useEnter(session);
  const [erasing, setErasing] = useState<Guest | null>(null);
  const [erased, setErased] = useState<string | null>(null);
  useTitle(session.title);
  const { visibility, place, codebook, scenario } = session.config;
  const book = library?.codebooks.find(({ id }) => id === codebook.id)?.short ?? codebook.id;
  const hasInterpreter = library?.scenarios.find(({ id }) => id === scenario.id)?.hasInterpreter ?? false;
  const links = roleLinksOf(session, hasInterpreter, window.location.origin, i18n.language);
  const trouble = change.renew.error ?? change.revokeLink.error ?? change.revokeSeat.error ?? change.setPlace.error;
  return (
    <>
      <SessionLinks
        title={session.title}
        lead={t('links.lead', {
          visibility: t(`links.visibility.${visibility}`),
          place: t(`links.place.${place}`),
          codebook: book,
        })}
        links={links}
        isOver={session.phase === 'closed'}
        banner={
          <>
            {session.frozenMs !== null && <HiddenSince sessionId={session.id} sinceMs={session.frozenMs} />}
            {links.length > 0 && <LocalNotice />}
            {enter.error && <EnterProblem error={enter.error} sessionId={session.id} />}
          </>
        }
        onCopy={copy}
        onRevoke={({ role }) => change.revokeLink.mutate(role)}
        onRenew={({ role }, what) => change.renew.mutate({ role, what })}
        action={
          <>
            <WhoSeesButton sessionId={session.id} />
            <Button tone="go" isDisabled={enter.isPending || session.frozen} onPress={() => enter.mutate()}>
              {t(`links.go.${session.phase}`)}
            </Button>
          </>
        }
        people={
          <>
            <SessionPlan session={session} />
            {session.course && (
              <SessionPlaces session={session} isBusy={change.setPlace.isPending} onChange={change.setPlace.mutate} />
            )}
            <SessionPeople
              seats={session.seats}
              onClose={({ seatId }) => change.revokeSeat.mutate(seatId)}
              onErase={setErasing}
            />
            {erasing && (
              <EraseGuest
                sessionId={session.id}
                guest={erasing}
                onClose={() => setErasing(null)}
                onErased={setErased}
              />
            )}
          </>
        }
        hide={!session.frozen && <HideButton sessionId={session.id} />}
      />
      <StatusLine words={trouble ? errorWords(trouble, t) : erased && t('links.erased', { name: erased })} />
    </>
  );
}

/** Takes the supervisor's seat, then goes where the session is. */
function useEnter({ id, phase }: SessionReply) {
  const api = useApi();
  const navigate = useNavigate();
  const forget = useForgetSeat();
  return useMutation({
    mutationFn: () => api.supervise(id),
    onSuccess: () => {
      forget(id);
      return navigate(phase === 'closed' ? `/s/${id}/report` : `/s/${id}`);
    },
  });
}

/** False where the browser does not let the page copy. */
async function copy({ url }: { readonly url: string }): Promise<boolean> {
  if (!window.isSecureContext) return false;
  return navigator.clipboard.writeText(url).then(
    () => true,
    () => false,
  );
}
