import { useMemo, useState } from 'react';
import { useMoments } from '../../hooks/useMoments.ts';
import { useSession } from '../../hooks/useSession.ts';
import type { Cluster } from '../../ui/ClusterMark.tsx';
import { codeLooks } from '../../view/codeLook.ts';
import { countClusters, momentsOf } from '../../view/momentsOf.ts';
import type { Moment } from './Moments.tsx';
import type { InStep } from './useInStep.ts';

/** The moments to talk about, which of them are listed, and where one is. */
export interface Agenda {
  readonly moments: readonly Moment[];
  readonly counts: Readonly<Record<Cluster, number>>;
  readonly shown: ReadonlySet<Cluster>;
  readonly show: (cluster: Cluster, isShown: boolean) => void;
  readonly atMs: number;
  readonly selected: string | null;
  readonly select: (id: string) => void;
  /** A place on the timeline that is no moment. */
  readonly seek: (ms: number) => void;
}

export function useAgenda({ atMs, momentId, go }: InStep): Agenda {
  const { seat } = useSession();
  const sighted = useMoments();
  const [shown, setShown] = useState<ReadonlySet<Cluster>>(new Set(['split', 'single']));
  const all = useMemo(() => momentsOf(sighted, codeLooks(seat.codebook)), [sighted, seat]);
  const moments = useMemo(() => all.filter(({ cluster }) => shown.has(cluster)), [all, shown]);
  const momentAt = (ms: number) => moments.find((moment) => moment.atMs === ms)?.id ?? null;
  return {
    moments,
    counts: countClusters(all),
    shown,
    show: (cluster, isShown) => setShown(new Set([...shown, cluster].filter((each) => each !== cluster || isShown))),
    atMs,
    selected: momentId === undefined ? momentAt(atMs) : momentId,
    select: (id) => go({ atMs: all.find((moment) => moment.id === id)?.atMs ?? 0, momentId: id }),
    seek: (ms) => go({ atMs: ms, momentId: momentAt(ms) }),
  };
}
