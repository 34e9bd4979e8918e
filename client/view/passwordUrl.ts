/** Where somebody chooses a password, once. The token stands behind the `#`, so that it never reaches a server's log. */
export function passwordUrl(origin: string, token: string): string {
  return `${origin}/password#${token}`;
}
