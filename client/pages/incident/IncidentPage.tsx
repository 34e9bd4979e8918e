import { type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTitle } from '../../hooks/useTitle.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { MissingPage } from '../problem/MissingPage.tsx';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { HiddenSince } from './HiddenSince.tsx';
import { IncidentsSaid } from './IncidentsSaid.tsx';
import { useIncidents } from './useIncidents.ts';

/** A hidden session as those see it who may bring it back, also where they may not read the session itself. */
export function IncidentPage() {
  const { data: sessionId } = sessionIdSchema.safeParse(useParams().sessionId);
  return sessionId === undefined ? <MissingPage /> : <Incident sessionId={sessionId} />;
}

function Incident({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useIncidents(sessionId);
  useTitle(data?.title ?? t('incident.lead'));
  if (!data) return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
  const { title, course, frozenMs, incidents } = data;
  const isHidden = frozenMs !== null;
  const lead = t(isHidden ? 'incident.lead' : 'incident.leadBack');
  return (
    <Page title={title} lead={[lead, ...(course ? [course.title] : [])].join(' · ')}>
      {isHidden ? (
        <HiddenSince sessionId={sessionId} sinceMs={frozenMs} />
      ) : (
        <>
          <p>{t('incident.notHidden')}</p>
          <IncidentsSaid incidents={incidents} />
        </>
      )}
    </Page>
  );
}
