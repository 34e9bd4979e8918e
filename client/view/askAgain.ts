interface Asked {
  refetch(): Promise<unknown>;
}

/** Asks the server once more for all that a page needs. What goes wrong stands in the answers. */
export function askAgain(all: readonly Asked[]): void {
  for (const { refetch } of all) void refetch();
}
