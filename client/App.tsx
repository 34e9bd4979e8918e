import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import type { Api } from './api/createApi.ts';
import { ApiContext } from './hooks/useApi.ts';
import { Pages } from './Pages.tsx';
import type { LazyPages } from './pages/createPages.ts';
import { FaultBoundary } from './pages/problem/FaultBoundary.tsx';
import { FaultPage } from './pages/problem/FaultPage.tsx';

const tries = 3;

interface AppProps {
  readonly api: Api;
  readonly pages: LazyPages;
}

/** The pages by address, over one API. */
export function App({ api, pages }: AppProps) {
  const [queries] = useState(() => newQueries(api));
  return (
    <QueryClientProvider client={queries}>
      <ApiContext value={api}>
        <BrowserRouter>
          <FaultBoundary instead={<FaultPage />}>
            <Pages pages={pages} />
          </FaultBoundary>
        </BrowserRouter>
      </ApiContext>
    </QueryClientProvider>
  );
}

function newQueries({ isRefusal }: Api): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A server on this machine or in this building is reached without the internet that browsers ask about.
      queries: { retry: (failures, error) => failures < tries && !isRefusal(error), networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
