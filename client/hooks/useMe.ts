import { useQuery } from '@tanstack/react-query';
import { useApi } from './useApi.ts';

/** Who is signed in in this browser, if anybody. */
export function useMe() {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: api.me, staleTime: 60_000 });
}
