import http from 'node:http';
import https from 'node:https';
import cookie from '@fastify/cookie';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import Fastify, { type FastifyBaseLogger, type FastifyReply, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AuthDeps } from './auth/AuthDeps.ts';
import { TryCounter } from './auth/TryCounter.ts';
import type { Metrics } from './metrics/Metrics.ts';
import type { App } from './plugins/App.ts';
import { useCsrf } from './plugins/csrf.ts';
import { useHelmet } from './plugins/helmet.ts';
import { useNoStore } from './plugins/noStore.ts';
import { useRateLimit } from './plugins/rateLimit.ts';
import { useStaticClient } from './plugins/staticClient.ts';
import { Asking } from './routes/Asking.ts';
import { enforceAccess } from './routes/access.ts';
import { accountRoutes } from './routes/accountRoutes.ts';
import { attendanceRoutes } from './routes/attendanceRoutes.ts';
import { auditRoutes } from './routes/auditRoutes.ts';
import { Cookies } from './routes/Cookies.ts';
import { courseRoutes } from './routes/courseRoutes.ts';
import { coursesRoutes } from './routes/coursesRoutes.ts';
import { dataRoutes } from './routes/dataRoutes.ts';
import { enrolRoutes } from './routes/enrolRoutes.ts';
import { erasureRoutes } from './routes/erasureRoutes.ts';
import { handleErrors } from './routes/errors.ts';
import { guestErasureRoutes } from './routes/guestErasureRoutes.ts';
import { healthRoutes } from './routes/healthRoutes.ts';
import { incidentRoutes } from './routes/incidentRoutes.ts';
import { invitationRoutes } from './routes/invitationRoutes.ts';
import { invitedRoutes } from './routes/invitedRoutes.ts';
import { joinRoutes } from './routes/joinRoutes.ts';
import { libraryRoutes } from './routes/libraryRoutes.ts';
import { logRequests } from './routes/logRequests.ts';
import { meRoutes } from './routes/meRoutes.ts';
import { metricsRoutes } from './routes/metricsRoutes.ts';
import { pages } from './routes/pages.ts';
import { passwordRoutes } from './routes/passwordRoutes.ts';
import { peopleRoutes } from './routes/peopleRoutes.ts';
import { notFound } from './routes/RequestError.ts';
import type { RouteDeps } from './routes/RouteDeps.ts';
import { rosterRoutes } from './routes/rosterRoutes.ts';
import { seatRoutes } from './routes/seatRoutes.ts';
import { sessionRoutes } from './routes/sessionRoutes.ts';
import { sessionsRoutes } from './routes/sessionsRoutes.ts';
import { signInRoutes } from './routes/signInRoutes.ts';
import type { SessionDoor } from './session/SessionDoor.ts';

/** All that the server is made of. Test clocks and other test doors come in here, and nowhere else. */
export interface AppDeps {
  readonly auth: AuthDeps;
  /** What sessions can be made with, the default first. */
  readonly codebooks: readonly Codebook[];
  readonly sessions: SessionDoor;
  readonly version: string;
  /** See `RouteDeps`. */
  readonly erasures: RouteDeps['erasures'];
  readonly scrub: RouteDeps['scrub'];
  readonly sessionSeen: RouteDeps['sessionSeen'];
  /** Can calls be held here, now? */
  readonly mediaAvailable: () => boolean;
  /** What the server counts about itself, and the token that shows it. Absent: to nobody. */
  readonly metrics?: { readonly token: string; readonly of: Metrics };
  /** Absent: plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Cookies for HTTPS only: true if people come by HTTPS, be it ours or a proxy's. */
  readonly secureCookies: boolean;
  /** Whose word is believed on where a request comes from: addresses and networks by commas, as proxy-addr takes them. */
  readonly trustProxy: string;
  /** The built page. Absent: only the API. */
  readonly clientDir?: string;
  readonly log?: FastifyBaseLogger;
}

const bodyLimit = 64 * 1_024;

/** Builds the HTTP server; `listen` is the caller's. Rejects if a route has no row in the access table. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { auth, tls, secureCookies, trustProxy } = deps;
  const app = Fastify({
    ...(deps.log ? { loggerInstance: deps.log } : { logger: false }),
    serverFactory: (handler) => (tls ? https.createServer(tls, handler) : http.createServer(handler)),
    logController: new LogController({ disableRequestLogging: true }),
    // A route is what has a row. By HEAD the record would say that somebody read what was never sent.
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => tellUnreadableAddress(reply),
    trustProxy,
    bodyLimit,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain'); // JSON only: a form on another site cannot send that without being asked.

  const routeDeps: RouteDeps = {
    ...deps,
    asking: new Asking(auth, deps.sessions),
    cookies: new Cookies(secureCookies),
    tries: new TryCounter(auth),
  };
  handleErrors(app, auth.random);
  logRequests(app);
  await useHelmet(app, tls !== undefined);
  useNoStore(app);
  await app.register(cookie);
  await useRateLimit(app);
  await useCsrf(app, secureCookies);
  enforceAccess(app, routeDeps.asking);
  addRoutes(app, routeDeps);
  if (deps.clientDir !== undefined) await useStaticClient(app, deps.clientDir);
  pages(app, deps.clientDir !== undefined);
  await app.ready();
  return app;
}

/** Before any route, plugin or error handler. */
function tellUnreadableAddress(reply: FastifyReply): void {
  const { statusCode, reply: told } = notFound();
  reply.code(statusCode).header('cache-control', 'no-store').send(told);
}

function addRoutes(app: App, deps: RouteDeps): void {
  healthRoutes(app, deps);
  metricsRoutes(app, deps);
  accountRoutes(app, deps);
  signInRoutes(app, deps);
  libraryRoutes(app, deps);
  sessionsRoutes(app, deps);
  sessionRoutes(app, deps);
  attendanceRoutes(app, deps);
  incidentRoutes(app, deps);
  peopleRoutes(app, deps);
  passwordRoutes(app, deps);
  coursesRoutes(app, deps);
  enrolRoutes(app, deps);
  courseRoutes(app, deps);
  rosterRoutes(app, deps);
  invitationRoutes(app, deps);
  invitedRoutes(app, deps);
  meRoutes(app, deps);
  auditRoutes(app, deps);
  erasureRoutes(app, deps);
  guestErasureRoutes(app, deps);
  dataRoutes(app, deps);
  joinRoutes(app, deps);
  seatRoutes(app, deps);
}
