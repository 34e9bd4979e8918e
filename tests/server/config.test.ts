import { readConfig } from '@fishbowl/server/config';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';

const defaults = {
  port: 3000,
  host: '0.0.0.0',
  dataDir: './data',
  publicUrl: null,
  tls: { kind: 'none' },
  announcedAddress: null,
  icePort: 40_000,
  mediasoupWorkerBin: null,
  trustProxy: 'loopback',
  metricsToken: null,
};

test('[O1] without any setting there are sensible ones, and others on the network can get in', () => {
  expect(readConfig({}, [])).toEqual(ok(defaults));
});

test('[O1] an empty value counts as none', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '', TLS_KEY: '' }, [])).toEqual(ok(defaults));
});

test('[O1] each setting changes the obvious thing', () => {
  const env = {
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/var/lib/fishbowl',
    PUBLIC_URL: 'https://bowl.example.edu/',
    TLS_CERT: 'cert.pem',
    TLS_KEY: 'key.pem',
    ANNOUNCED_ADDRESS: '203.0.113.5',
    ICE_PORT: '50000',
    MEDIASOUP_WORKER_BIN: '/opt/mediasoup-worker',
    TRUST_PROXY: '10.0.0.0/8',
    METRICS_TOKEN: 'sixteen letters!',
  };

  expect(readConfig(env, [])).toEqual(
    ok({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/var/lib/fishbowl',
      publicUrl: 'https://bowl.example.edu',
      tls: { kind: 'files', certFile: 'cert.pem', keyFile: 'key.pem' },
      announcedAddress: '203.0.113.5',
      icePort: 50_000,
      mediasoupWorkerBin: '/opt/mediasoup-worker',
      trustProxy: '10.0.0.0/8',
      metricsToken: 'sixteen letters!',
    }),
  );
});

test('[O1] --https asks for a self-made certificate, unless there are files', () => {
  expect(readConfig({}, ['--https'])).toEqual(ok({ ...defaults, tls: { kind: 'selfMade' } }));
  expect(readConfig({ TLS_CERT: 'c', TLS_KEY: 'k' }, ['--https'])).toMatchObject({ value: { tls: { kind: 'files' } } });
});

test('[O1] everything that cannot be used is told at once, by name and with the reason', () => {
  const env = { PORT: 'http', HOST: 'not a host', ICE_PORT: '65536', ANNOUNCED_ADDRESS: '-', TLS_CERT: 'cert.pem' };
  const METRICS_TOKEN = 'too short';

  const result = readConfig({ ...env, PUBLIC_URL: 'https://example.edu/fishbowl', METRICS_TOKEN }, [
    '--port',
    '--https',
  ]);

  expect(result).toEqual(
    err([
      { name: 'PORT', reason: 'expected a port, a number from 0 to 65535' },
      { name: 'HOST', reason: 'expected an IP address or a host name' },
      { name: 'PUBLIC_URL', reason: 'expected an address without a path: Fishbowl needs a host name of its own' },
      { name: 'ANNOUNCED_ADDRESS', reason: 'expected an IP address or a host name' },
      { name: 'ICE_PORT', reason: 'expected a port, a number from 0 to 65535' },
      { name: 'METRICS_TOKEN', reason: 'expected at least 16 characters' },
      { name: '--port', reason: 'unknown argument; there is only --https' },
      { name: 'TLS_KEY', reason: 'is missing, but TLS_CERT is set' },
    ]),
  );
});

test.each(['ftp://example.edu', 'example.edu', 'https://user:pass@example.edu', 'https://example.edu/?a'])(
  '[O1] %s is no PUBLIC_URL',
  (PUBLIC_URL) => {
    expect(readConfig({ PUBLIC_URL }, [])).toMatchObject({ ok: false, error: [{ name: 'PUBLIC_URL' }] });
  },
);

test.each(['-1', '3000.5', '0x10', ' 3000', '65536'])('[O1] "%s" is no PORT', (PORT) => {
  expect(readConfig({ PORT }, [])).toMatchObject({ ok: false, error: [{ name: 'PORT' }] });
});
