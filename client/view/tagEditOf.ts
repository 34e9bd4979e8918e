import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import { type SessionState, type Tag, type TagVersion, tagKey } from '@fishbowl/shared/session/state';
import { type CodeLook, codeLooks, lookOf } from './codeLook.ts';
import { type ShownTimes, shownTimes } from './shownTimes.ts';

/** One of one's own tags and what can be done with it. Times are as shown: less one's own lag. */
export interface TagEdit extends ShownTimes, Pick<CodeLook, 'hue' | 'variant' | 'label'> {
  readonly id: TagId;
  readonly code: string;
  readonly isPoint: boolean;
  readonly isOpen: boolean;
  /** Where it would be split, as things stand; null: it cannot be. */
  readonly splitMs: number | null;
  /** The next of one's own tags of the same code, with which it can become one. */
  readonly next: { readonly id: TagId; readonly atMs: number } | null;
  /** The volleys that it may be put into by hand (session time); null: there are none. */
  readonly volley: VolleySteps | null;
  /** What it was, newest first. */
  readonly history: readonly PastTag[];
}

export interface VolleySteps {
  readonly previousMs: number | null;
  readonly nextMs: number | null;
  /** It was put there by hand. */
  readonly isByHand: boolean;
}

export interface PastTag extends ShownTimes {
  readonly key: string;
  readonly label: string;
  readonly change: TagVersion['change'];
  readonly changedMs: number;
}

export interface TagEditSource {
  readonly state: SessionState;
  readonly codebook: Codebook;
  readonly seatId: SeatId;
  /** Where the hand or the playhead is, as shown; null: nowhere. */
  readonly handMs: number | null;
  /** When each volley of the session begins, in order; empty: no track. */
  readonly volleyStartsMs: readonly number[];
}

/** Null: there is no such tag of one's own (any more). */
export function tagEditOf(source: TagEditSource, tagId: TagId): TagEdit | null {
  const { state, codebook, seatId, handMs, volleyStartsMs } = source;
  const tag = state.tags.get(tagKey({ seatId, tagId }));
  if (!tag) return null;
  const looks = codeLooks(codebook);
  const lagMs = state.lags.get(seatId) ?? 0;
  const times = shownTimes(tag, lagMs);
  const next = nextOf(state, tag);
  const { hue, variant, label } = lookOf(looks, tag.code);
  return {
    ...times,
    ...{ hue, variant, label, id: tag.id, code: tag.code },
    isPoint: tag.kind === 'point',
    isOpen: tag.endMs === null,
    splitMs: splitAt(times, handMs),
    next: next && { id: next.id, atMs: shownTimes(next, lagMs).startMs },
    volley: volleySteps(tag, volleyStartsMs),
    history: tag.history.toReversed().map((past, i) => ({
      ...shownTimes(past, lagMs),
      key: `${tag.history.length - i}`,
      label: lookOf(looks, past.code).label,
      change: past.change,
      changedMs: past.changedMs,
    })),
  };
}

/** At the hand, if it is within; else in the middle. */
function splitAt({ startMs, endMs }: ShownTimes, handMs: number | null): number | null {
  if (endMs === null || endMs - startMs < 2) return null;
  const isWithin = handMs !== null && handMs > startMs && handMs < endMs;
  return Math.round(isWithin ? handMs : (startMs + endMs) / 2);
}

function nextOf(state: SessionState, { id, seatId, code, startMs, endMs }: Tag): Tag | null {
  if (endMs === null) return null;
  const later = [...state.tags.values()].filter(
    (other) => other.seatId === seatId && other.code === code && other.id !== id && other.startMs >= startMs,
  );
  const [next] = later.filter((other) => other.endMs !== null).toSorted((a, b) => a.startMs - b.startMs);
  return next ?? null;
}

function volleySteps({ startMs, volleyAtMs }: Tag, startsMs: readonly number[]): VolleySteps | null {
  if (startsMs.length === 0) return null;
  const at = startsMs.findLastIndex((ms) => ms <= (volleyAtMs ?? startMs));
  return { previousMs: startsMs[at - 1] ?? null, nextMs: startsMs[at + 1] ?? null, isByHand: volleyAtMs !== null };
}
