import { greeting } from '@fishbowl/server/greeting';
import { expect, test } from 'vitest';

const lan = { name: 'eth0', address: '10.0.0.5', family: 'IPv4', internal: false };
const server = { port: 3000, setupToken: undefined };

test('[H0] the terminal says where the server is, for others only if it listens for others', () => {
  const everywhere = greeting({ config: { host: '0.0.0.0', publicUrl: null }, https: true, server, addresses: [lan] });
  const here = greeting({ config: { host: '::1', publicUrl: null }, https: false, server, addresses: [lan] });

  expect(everywhere).toContain('https://localhost:3000\n  https://10.0.0.5:3000\n');
  expect(here).toContain('http://[::1]:3000\n');
  expect(here).not.toContain('10.0.0.5');
});

test('[H0] the setup token is shown as an address whose secret no server sees', () => {
  const config = { host: '0.0.0.0', publicUrl: 'https://bowl.example.edu' };

  const text = greeting({ config, https: false, server: { port: 3000, setupToken: 'secret' }, addresses: [] });

  expect(text).toContain('https://bowl.example.edu/setup#secret');
});
