import { hasMarks, type Lane, type Mark, type TimelineModel } from '../../timeline/model.ts';
import { formatClock } from '../../ui/formatClock.ts';
import { glyphFor } from '../../ui/glyphs.ts';
import styles from './PrintedTimeline.module.css';

/** In the units of the drawing, which is as wide as the paper. */
const gutter = 128;
const plot = 560;
const counts = 32;
const laneHeight = 18;
const ruler = 22;
const markScale = 0.78;

/** The timeline as ink: a canvas has the light and the width of the screen, paper has its own. Only there. */
export function PrintedTimeline({ model }: { readonly model: TimelineModel }) {
  const lanes = model.lanes.filter(hasMarks);
  const height = ruler + lanes.length * laneHeight;
  const x = (ms: number) => gutter + (plot * ms) / Math.max(1, model.durationMs);
  return (
    <svg className={styles.timeline} viewBox={`0 0 ${gutter + plot + counts} ${height}`} aria-hidden="true">
      {model.pauses.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          className={styles.pause}
          x={x(fromMs)}
          y={ruler}
          width={x(toMs ?? model.durationMs) - x(fromMs)}
          height={height - ruler}
        />
      ))}
      {ticksOf(model.durationMs).map(({ ms, isLabelled }) => (
        <g key={ms}>
          <line className={styles.tick} x1={x(ms)} x2={x(ms)} y1={ruler - (isLabelled ? 7 : 4)} y2={ruler} />
          {isLabelled && (
            <text className={styles.label} x={x(ms)} y={ruler - 10} textAnchor="middle">
              {formatClock(ms)}
            </text>
          )}
        </g>
      ))}
      <line className={styles.tick} x1={gutter} x2={gutter + plot} y1={ruler} y2={ruler} />
      {lanes.map((lane, i) => (
        <LaneView key={lane.id} lane={lane} x={x} y={ruler + (i + 0.5) * laneHeight} />
      ))}
    </svg>
  );
}

interface LaneViewProps {
  readonly lane: Extract<Lane, { marks: readonly Mark[] }>;
  readonly x: (ms: number) => number;
  /** The middle of the lane. */
  readonly y: number;
}

function LaneView({ lane, x, y }: LaneViewProps) {
  return (
    <g>
      <text className={styles.label} x={0} y={y + 3}>
        {lane.label}
      </text>
      <line className={styles.lane} x1={gutter} x2={gutter + plot} y1={y} y2={y} />
      {lane.marks.map((mark) => (
        <g key={mark.id} data-hue={mark.hue} className={styles.mark}>
          {mark.endMs !== null && <line x1={x(mark.startMs)} x2={x(mark.endMs)} y1={y} y2={y} strokeWidth={2} />}
          <Glyph mark={mark} x={x(mark.startMs)} y={y} />
        </g>
      ))}
      <text className={styles.label} x={gutter + plot + counts} y={y + 3} textAnchor="end">
        {lane.count}
      </text>
    </g>
  );
}

function Glyph({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const { path, fill, width, extra } = glyphFor(mark.hue, mark.variant);
  return (
    <g transform={`translate(${x.toFixed(1)} ${y}) scale(${markScale})`}>
      <path d={path} fill={fill ? 'currentColor' : 'none'} strokeWidth={width} />
      {extra && <path d={extra} fill="currentColor" strokeWidth={0} />}
    </g>
  );
}

const minuteMs = 60_000;

/** A tick each minute, and about eight of them with their time. */
function ticksOf(durationMs: number): readonly { readonly ms: number; readonly isLabelled: boolean }[] {
  const minutes = Math.floor(durationMs / minuteMs);
  const every = [1, 2, 5, 10, 20, 30, 60].find((step) => minutes / step <= 10) ?? 120;
  const step = every >= 10 ? every / 5 : 1;
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, i) => ({
    ms: i * step * minuteMs,
    isLabelled: (i * step) % every === 0,
  }));
}
