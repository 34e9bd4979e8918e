/**
 * `seat`: whoever has a seat in the session that the path names. `staffOfSession`: a signed-in instructor, for a session
 * that exists.
 */
export type Access = 'anyone' | 'signedIn' | 'seat' | 'staffOfSession';

/** Who may call what. The server enforces it; a route that has no row here does not start (H1). */
export const routeAccess: Readonly<Record<string, Access>> = {
  'GET /api/health': 'anyone',
  'GET /api/me': 'anyone',
  'POST /api/setup': 'anyone',
  'POST /api/sign-in': 'anyone',
  'POST /api/sign-out': 'anyone',
  'GET /api/sign-ins': 'signedIn',
  'POST /api/sign-ins/:signInId/revoke': 'signedIn',
  'GET /api/library': 'signedIn',
  'GET /api/library/codebooks/:codebookId': 'signedIn',
  'GET /api/sessions': 'signedIn',
  'POST /api/sessions': 'signedIn',
  'GET /api/sessions/:sessionId': 'staffOfSession',
  'POST /api/sessions/:sessionId/supervise': 'staffOfSession',
  'POST /api/sessions/:sessionId/links/:role/renew': 'staffOfSession',
  'POST /api/sessions/:sessionId/links/:role/revoke': 'staffOfSession',
  'POST /api/sessions/:sessionId/seats/:seatId/revoke': 'staffOfSession',
  'POST /api/join/look': 'anyone',
  'POST /api/join': 'anyone',
  'GET /api/seats/:sessionId': 'seat',
  'POST /api/seats/:sessionId/handoff': 'seat',
  /** The page itself. */
  'GET /*': 'anyone',
  'HEAD /*': 'anyone',
};
