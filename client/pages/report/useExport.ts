import type { ExportedBody } from '@fishbowl/shared/protocol/http/seats';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi.ts';
import { useSession } from '../../hooks/useSession.ts';

interface Export {
  readonly kind: ExportedBody['kind'];
  readonly save: () => void;
}

/** Tells the server that something leaves the page, and only then lets it go. */
export function useExport() {
  const api = useApi();
  const { seat } = useSession();
  return useMutation({
    mutationFn: ({ kind }: Export) => api.exported(seat.sessionId, { kind }),
    onSuccess: (_, { save }) => save(),
  });
}
