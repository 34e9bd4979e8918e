import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { z } from 'zod';

export type TlsConfig =
  | { readonly kind: 'none' }
  /** A certificate made here and kept in the data folder. */
  | { readonly kind: 'selfMade' }
  | { readonly kind: 'files'; readonly certFile: string; readonly keyFile: string };

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  /** The address that the server listens on. */
  readonly host: string;
  readonly dataDir: string;
  /** How people reach the server, when that is not its own address: an origin, `https://bowl.example.edu`. */
  readonly publicUrl: string | null;
  readonly tls: TlsConfig;
  /** What browsers are told for calls, when it is not to be detected: an IP address or a host name. */
  readonly announcedAddress: string | null;
  /** One port for the calls' media, UDP and TCP. 0: any two free ones. */
  readonly icePort: number;
  readonly mediasoupWorkerBin: string | null;
  /** Whose X-Forwarded-For is believed: addresses, networks, or proxy-addr's names, by commas. */
  readonly trustProxy: string;
  /** Who has it may see the server's metrics. Null: nobody may. */
  readonly metricsToken: string | null;
}

/** A setting that cannot be used, by the name that the user knows. */
export interface ConfigProblem {
  readonly name: string;
  readonly reason: string;
}

const hostPattern =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\.?$/;
const digits = z.string().regex(/^\d{1,5}$/, 'expected a port, a number from 0 to 65535');
const portSchema = digits.transform(Number).pipe(z.number().max(65_535, 'expected a port, a number from 0 to 65535'));
const addressSchema = z.union([z.ipv4(), z.ipv6(), z.string().regex(hostPattern)], {
  error: 'expected an IP address or a host name',
});
const originSchema = z
  .url({ protocol: /^https?$/, error: 'expected an address like https://bowl.example.edu' })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && !url.search && !url.hash && !url.username, {
    error: 'expected an address without a path: Fishbowl needs a host name of its own',
  })
  .transform((url) => url.origin);

const environmentSchema = z.object({
  PORT: portSchema.default(3000),
  HOST: addressSchema.default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: originSchema.optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  ANNOUNCED_ADDRESS: addressSchema.optional(),
  ICE_PORT: portSchema.default(40_000),
  MEDIASOUP_WORKER_BIN: z.string().optional(),
  TRUST_PROXY: z.string().default('loopback'),
  METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
});

type Environment = Readonly<Record<string, string | undefined>>;

function argumentProblems(argv: readonly string[]): readonly ConfigProblem[] {
  const unknown = argv.filter((argument) => argument !== '--https');
  return unknown.map((name) => ({ name, reason: 'unknown argument; there is only --https' }));
}

/** An empty value counts as none: that is how one switches a setting off in a compose file. */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function readTls({ TLS_CERT, TLS_KEY }: Environment, https: boolean): Result<TlsConfig, ConfigProblem> {
  if (TLS_CERT && TLS_KEY) return ok({ kind: 'files', certFile: TLS_CERT, keyFile: TLS_KEY });
  if (TLS_CERT) return err({ name: 'TLS_KEY', reason: 'is missing, but TLS_CERT is set' });
  if (TLS_KEY) return err({ name: 'TLS_CERT', reason: 'is missing, but TLS_KEY is set' });
  return ok({ kind: https ? 'selfMade' : 'none' });
}

/** Reads the settings. All that cannot be used is told at once. `argv` without the program's own name. */
export function readConfig(env: Environment, argv: readonly string[]): Result<Config, readonly ConfigProblem[]> {
  const given = withoutEmpty(env);
  const parsed = environmentSchema.safeParse(given);
  const unusable = parsed.error?.issues.map(({ path, message }) => ({ name: path.join('.'), reason: message })) ?? [];
  const tls = readTls(given, argv.includes('--https'));
  const problems = [...unusable, ...argumentProblems(argv), ...(tls.ok ? [] : [tls.error])];
  if (!parsed.success || !tls.ok || problems.length > 0) return err(problems);
  const { data } = parsed;
  return ok({
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL ?? null,
    tls: tls.value,
    announcedAddress: data.ANNOUNCED_ADDRESS ?? null,
    icePort: data.ICE_PORT,
    mediasoupWorkerBin: data.MEDIASOUP_WORKER_BIN ?? null,
    trustProxy: data.TRUST_PROXY,
    metricsToken: data.METRICS_TOKEN ?? null,
  });
}
