import type { SessionsReply } from '@fishbowl/shared/protocol/http/sessions';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { formatMoment } from '../../view/formatMoment.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { Home } from './Home.tsx';

type SessionCard = SessionsReply['sessions'][number];

/** The instructor's sessions, a page of them at a time. */
export function HomePage() {
  const { t, i18n } = useTranslation();
  const { data: library } = useLibrary();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSessions();
  useTitle(t('home.title'));
  if (error) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  const books = new Map(library?.codebooks.map(({ id, short }) => [id, short]));
  const rows = data.pages
    .flatMap(({ sessions }) => sessions)
    .map(({ id, title, phase, createdMs, startedWallMs, config }) => ({
      id,
      title,
      phase,
      when: formatMoment(startedWallMs ?? createdMs, i18n.language),
      codebook: books.get(config.codebook.id) ?? config.codebook.id,
      href: addressOf(id, phase),
    }));
  const more = hasNextPage && (
    <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
      {t('home.earlier')}
    </Button>
  );
  return <Home sessions={rows} more={more} />;
}

function useSessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['sessions'],
    queryFn: ({ pageParam }: { readonly pageParam: SessionsReply['next'] }) => api.sessions(pageParam ?? undefined),
    initialPageParam: null,
    getNextPageParam: ({ next }: SessionsReply) => next,
  });
}

/** Before it starts, the links are what one needs. */
function addressOf(id: SessionCard['id'], phase: SessionCard['phase']): string {
  switch (phase) {
    case 'lobby':
      return `/sessions/${id}`;
    case 'closed':
      return `/s/${id}/report`;
    default:
      return `/s/${id}`;
  }
}
