import { useTranslation } from 'react-i18next';
import { MomentSteps } from './MomentSteps.tsx';
import type { Agenda } from './useAgenda.ts';

/** From one listed moment to the next. */
export function DebriefTransport({ agenda: { moments, atMs, selected, select } }: { readonly agenda: Agenda }) {
  const { t } = useTranslation();
  const current = moments.find(({ id }) => id === selected);
  const previous = moments.findLast((moment) => moment.atMs < atMs);
  const next = moments.find((moment) => moment.atMs > atMs || (selected === null && moment.atMs === atMs));
  const words = current?.codes.map(({ label, raters }) => t('moments.heard', { label, count: raters })).join(', ');
  return (
    <MomentSteps
      atMs={atMs}
      onPrevious={previous ? () => select(previous.id) : null}
      onNext={next ? () => select(next.id) : null}
      words={words ?? null}
    />
  );
}
