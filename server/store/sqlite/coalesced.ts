/** Does the work, once at a time. All who come while it is being done share one more run, which begins after they came. */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= before.then(() => {
      next = undefined;
      return work();
    });
    before = next.catch(() => undefined); // Those who came later do not care how it went.
    return next;
  };
}
