import type { Mark } from './model.ts';

/** What React needs to know of the surface; everything that changes per frame is left out. */
export interface SurfaceState {
  readonly isFitted: boolean;
  readonly isFollowing: boolean;
  readonly hasHand: boolean;
  /** The mark under the pointer, and how many more lie there. */
  readonly hovered: { readonly mark: Mark; readonly others: number } | null;
}

export function isSameState(a: SurfaceState, b: SurfaceState): boolean {
  return (
    a.isFitted === b.isFitted &&
    a.isFollowing === b.isFollowing &&
    a.hasHand === b.hasHand &&
    a.hovered?.mark === b.hovered?.mark &&
    a.hovered?.others === b.hovered?.others
  );
}
