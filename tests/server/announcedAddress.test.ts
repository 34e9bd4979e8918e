import { addressHints, announcedAddress } from '@fishbowl/server/announcedAddress';
import { expect, test } from 'vitest';

const loopback = { name: 'lo', address: '127.0.0.1', family: 'IPv4', internal: true };
const sixth = { name: 'eth0', address: 'fd00::2', family: 'IPv6', internal: false };
const ethernet = { name: 'eth0', address: '192.168.1.20', family: 'IPv4', internal: false };
const docker = { name: 'docker0', address: '172.17.0.1', family: 'IPv4', internal: false };
const selfGiven = { name: 'eth1', address: '169.254.7.7', family: 'IPv4', internal: false };
const publicOne = { name: 'eth0', address: '203.0.113.9', family: 'IPv4', internal: false };
const set = { address: '203.0.113.5', source: 'set' } as const;
const detected = { address: '192.168.1.20', source: 'detected' } as const;

test('[O2] the address for calls is the one that is set', () => {
  expect(announcedAddress({ announcedAddress: '203.0.113.5' }, [ethernet])).toEqual(set);
});

test.each([
  { what: 'the first real one', addresses: [loopback, sixth, docker, selfGiven, ethernet], address: '192.168.1.20' },
  { what: 'a bridge, when there is nothing else', addresses: [loopback, selfGiven, docker], address: '172.17.0.1' },
])('[O2] else it is detected: $what', ({ addresses, address }) => {
  expect(announcedAddress({ announcedAddress: null }, addresses)).toEqual({ address, source: 'detected' });
});

test('[O2] a machine without a network announces loopback, and says what that means', () => {
  const announced = announcedAddress({ announcedAddress: null }, [loopback]);

  expect(announced).toEqual({ address: '127.0.0.1', source: 'loopback' });
  expect(addressHints(announced, [loopback], null, [])).toEqual([expect.stringContaining('no network address')]);
});

test.each([
  { what: 'a detected address and no PUBLIC_URL', announced: detected, own: ethernet, url: null, resolved: [] },
  { what: 'PUBLIC_URL leading here', announced: detected, own: ethernet, url: 'http://b', resolved: ['192.168.1.20'] },
  { what: 'a set address behind NAT', announced: set, own: ethernet, url: 'http://b', resolved: ['203.0.113.5'] },
])('[O2] there is no hint for $what', ({ announced, own, url, resolved }) => {
  expect(addressHints(announced, [loopback, own], url, resolved)).toEqual([]);
});

test.each([
  {
    what: 'PUBLIC_URL leads to a public address and the machine has a private one',
    announced: detected,
    resolved: ['203.0.113.5'],
    hint: 'behind NAT set ANNOUNCED_ADDRESS=203.0.113.5',
  },
  {
    what: 'PUBLIC_URL leads somewhere else',
    announced: { address: publicOne.address, source: 'detected' } as const,
    resolved: ['203.0.113.5'],
    hint: 'if browsers cannot reach that, set ANNOUNCED_ADDRESS=203.0.113.5',
  },
  {
    what: 'the host of PUBLIC_URL is unknown',
    announced: detected,
    resolved: [],
    hint: 'cannot be resolved here',
  },
  {
    what: 'a private address is set that the machine does not have',
    announced: { address: '192.168.9.9', source: 'set' } as const,
    resolved: ['192.168.9.9'],
    hint: 'is it still right?',
  },
])('[O2] a hint is given when $what', ({ announced, resolved, hint }) => {
  expect(addressHints(announced, [ethernet], 'https://b', resolved)).toEqual([expect.stringContaining(hint)]);
});
