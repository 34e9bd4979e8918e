import type { SeatId } from '@fishbowl/shared/core/ids';
import { groupNames, type ReportBasis } from './ReportSource.ts';

/** Classmates, then staff, each as they are called; the order of the ids, which is the order of nothing. */
export function ratersInOrder({
  table,
  state,
  nameOf,
}: ReportBasis): readonly { readonly id: SeatId; readonly name: string }[] {
  const known = new Map<string, SeatId>(
    [...state.seats.keys(), ...state.watches.keys(), ...[...state.tags.values()].map(({ seatId }) => seatId)].map(
      (id) => [id, id],
    ),
  );
  return groupNames.flatMap((name) =>
    table.raters
      .filter(({ group }) => group === name)
      .flatMap(({ id }) => known.get(id) ?? [])
      .map((id) => ({ id, name: nameOf(id) })),
  );
}
