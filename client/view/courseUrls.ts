/** The address that leads into a course. The token stands behind the `#`, so that it never reaches a server's log. */
export function invitationUrl(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}

/** The address of a course's code. `code` in any way it is written. */
export function enrolUrl(origin: string, code: string): string {
  return `${origin}/enrol#${code.replaceAll('-', '')}`;
}
