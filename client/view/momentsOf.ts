import type { Moment as Sighted } from '@fishbowl/shared/report/moments';
import type { Moment } from '../pages/debrief/Moments.tsx';
import type { Cluster } from '../ui/ClusterMark.tsx';
import { type CodeLook, lookOf } from './codeLook.ts';

const clusterOf: Readonly<Record<Sighted['kind'], Cluster>> = { agreed: 'agreed', split: 'split', onlyOne: 'single' };

/** The debrief's agenda, ready to be shown. An id names a moment by its time and first code. */
export function momentsOf(sighted: readonly Sighted[], looks: ReadonlyMap<string, CodeLook>): readonly Moment[] {
  return sighted.map(({ kind, startMs, codes, sightings }) => ({
    id: `${startMs}/${codes[0] ?? ''}/${sightings[0]?.rater ?? ''}`,
    atMs: startMs,
    cluster: clusterOf[kind],
    codes: codes.map((id) => {
      const { label, hue, variant } = lookOf(looks, id);
      return { id, label, hue, variant, raters: sightings.filter(({ code }) => code === id).length };
    }),
  }));
}

export function countClusters(moments: readonly Moment[]): Readonly<Record<Cluster, number>> {
  const count = (cluster: Cluster) => moments.filter((moment) => moment.cluster === cluster).length;
  return { agreed: count('agreed'), split: count('split'), single: count('single') };
}
