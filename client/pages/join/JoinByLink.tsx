import type { LookReply } from '@fishbowl/shared/protocol/http/join';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { errorWords } from '../../view/errorWords.ts';
import type { WayIn } from '../../view/wayIn.ts';
import { YourName } from '../frontDoor/YourName.tsx';
import { KnownName } from './KnownName.tsx';
import { RefusedProblem } from './RefusedProblem.tsx';
import { SeatedElsewhere } from './SeatedElsewhere.tsx';
import { TakenProblem } from './TakenProblem.tsx';
import { useJoin } from './useJoin.ts';

type ByLink = Exclude<WayIn, { by: 'handoff' }>;

/** Looks first at what is behind the link, so that nobody types a name for a door that stays shut. */
export function JoinByLink({ way }: { readonly way: ByLink }) {
  const api = useApi();
  const { data, error, refetch } = useQuery({ queryKey: ['look', way], queryFn: () => api.look({ way }) });
  if (data) return <Found way={way} found={data} />;
  return error ? <RefusedProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
}

function Found({ way, found }: { readonly way: ByLink; readonly found: LookReply }) {
  switch (found.seat) {
    case 'taken':
      return <TakenProblem />;
    case 'seatedElsewhere':
      return <SeatedElsewhere sessionId={found.sessionId} />;
    default:
      return <Enter way={way} found={found} />;
  }
}

function Enter({ way, found: { role, title, seat, name } }: { readonly way: ByLink; readonly found: LookReply }) {
  const { t } = useTranslation();
  const theme = useTheme('observation');
  const join = useJoin(way);
  if (join.error && way.by === 'code') return <RefusedProblem error={join.error} onAgain={() => join.reset()} />;
  const shared = {
    role,
    session: title,
    isBusy: join.isPending,
    error: join.error && errorWords(join.error, t),
    corner: <ThemeToggle {...theme} />,
  };
  if (name === null && seat === 'free') return <YourName {...shared} onJoin={(typed) => join.mutate(typed)} />;
  return <KnownName {...shared} name={name} seat={seat} onJoin={() => join.mutate(undefined)} />;
}
