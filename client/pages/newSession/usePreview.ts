import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi.ts';
import { padOf } from '../../view/padOf.ts';

/** The pad of a book; empty while it is on its way. */
export function usePreview(id: string) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['codebook', id],
    queryFn: () => api.codebook(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ? padOf(data) : undefined;
}
