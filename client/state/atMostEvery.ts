/** Passes values on, at once and then at most so often; of those that come meanwhile the newest. */
export function atMostEvery<T>(intervalMs: number, send: (value: T) => void): (value: T) => void {
  const held: { isResting: boolean; newest: { readonly value: T } | null } = { isResting: false, newest: null };
  const pass = (value: T) => {
    held.newest = null;
    held.isResting = true;
    send(value);
    setTimeout(() => {
      held.isResting = false;
      if (held.newest) pass(held.newest.value);
    }, intervalMs);
  };
  return (value) => {
    if (held.isResting) held.newest = { value };
    else pass(value);
  };
}
