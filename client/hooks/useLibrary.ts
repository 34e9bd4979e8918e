import { useQuery } from '@tanstack/react-query';
import { useApi } from './useApi.ts';

/** What sessions can be made of. It does not change while the page is open. */
export function useLibrary() {
  const api = useApi();
  return useQuery({ queryKey: ['library'], queryFn: api.library, staleTime: Number.POSITIVE_INFINITY });
}
