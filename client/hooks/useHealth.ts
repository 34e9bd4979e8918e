import { useQuery } from '@tanstack/react-query';
import { useApi } from './useApi.ts';

/** What the server can do. */
export function useHealth() {
  const api = useApi();
  return useQuery({ queryKey: ['health'], queryFn: api.health });
}
