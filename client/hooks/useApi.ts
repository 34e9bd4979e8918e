import { createContext, useContext } from 'react';
import type { Api } from '../api/createApi.ts';

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi without an ApiContext');
  return api;
}
