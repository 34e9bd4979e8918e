import type { SeatId } from '@fishbowl/shared/core/ids';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReportNames } from '../../hooks/useReportNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Section } from '../../ui/Section.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { tableLanes } from '../../view/tableLanes.ts';
import { timelineByFamily, timelineByRater } from '../../view/timelineOf.ts';
import { DialStrip } from './DialStrip.tsx';
import { PrintedTimeline } from './PrintedTimeline.tsx';
import styles from './ReportTimeline.module.css';

const noHand = () => null;

type Lanes = 'families' | 'raters';

/** Every tag on its rule, by kind or by rater; on paper both. */
export function ReportTimeline({ raters }: { readonly raters: readonly SeatId[] }) {
  const { t } = useTranslation();
  const [lanes, setLanes] = useState<Lanes>('families');
  const [selected, setSelected] = useState<string | null>(null);
  const { byFamily, byRater } = useModels(raters);
  const dial = useSnapshot(({ state }) => state.dial);
  const model = lanes === 'families' ? byFamily : byRater;
  return (
    <Section
      title={t('report.timeline')}
      aside={
        <div className={styles.choice}>
          <SegmentedControl
            label={t('report.lanes')}
            options={[
              { value: 'families', label: t('report.byFamily') },
              { value: 'raters', label: t('report.byRater') },
            ]}
            value={lanes}
            onChange={setLanes}
          />
        </div>
      }
    >
      <div className={styles.screen}>
        <Timeline key={lanes} model={model} now={noHand} selectedId={selected} onSelect={setSelected} />
      </div>
      <div className={styles.paper}>
        <PrintedTimeline model={byFamily} />
        <PrintedTimeline model={byRater} />
      </div>
      {dial.length > 0 && <DialStrip dial={dial} durationMs={byFamily.durationMs} />}
    </Section>
  );
}

function useModels(raters: readonly SeatId[]) {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useReportNames();
  const state = useSnapshot((snapshot) => snapshot.state);
  const pendingTags = useSnapshot((snapshot) => snapshot.pendingTags);
  return useMemo(() => {
    const below = tableLanes(state, nameOf, t);
    const source = { state, codebook: seat.codebook, pendingTags, nameOf, plannedMs: 0, nowMs: 0, below };
    return { byFamily: timelineByFamily(source), byRater: timelineByRater(source, raters) };
  }, [state, seat, pendingTags, nameOf, raters, t]);
}
