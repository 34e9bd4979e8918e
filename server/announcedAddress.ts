import { BlockList, isIP } from 'node:net';
import type { Config } from './config.ts';

/** One address of this machine, as `os.networkInterfaces()` names it. */
export interface NetworkAddress {
  /** The network interface: `eth0`. */
  readonly name: string;
  readonly address: string;
  readonly family: string;
  readonly internal: boolean;
}

export interface AnnouncedAddress {
  readonly address: string;
  /** Loopback: the machine has no other; only browsers on this machine can have calls. */
  readonly source: 'set' | 'detected' | 'loopback';
}

/** Bridges and tunnels of virtual machines, containers and VPNs: seldom what people's browsers can reach. */
const virtualName = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|cali|podman|tun|tap|wg|tailscale|zt)/;

const privateNetworks = new BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('100.64.0.0', 10);
privateNetworks.addSubnet('169.254.0.0', 16);

/** Prefers a real interface to a virtual one, and any to a link-local address (which a machine gives itself when nobody does). */
function rank({ name, address }: NetworkAddress): number {
  return (virtualName.test(name) ? 1 : 0) + (address.startsWith('169.254.') ? 2 : 0);
}

/** The address that browsers are told for calls: set, or the first of this machine that others can reach. */
export function announcedAddress(
  { announcedAddress: set }: Pick<Config, 'announcedAddress'>,
  addresses: readonly NetworkAddress[],
): AnnouncedAddress {
  if (set) return { address: set, source: 'set' };
  const candidates = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const [best] = candidates.toSorted((a, b) => rank(a) - rank(b));
  return best ? { address: best.address, source: 'detected' } : { address: '127.0.0.1', source: 'loopback' };
}

/** An address that only means something inside its own network. */
function isPrivate(address: string): boolean {
  return isIP(address) === 4 && privateNetworks.check(address);
}

/** What looks wrong about the announced address, in words for the server's log. `publicAddresses`: what PUBLIC_URL's host resolves to. */
export function addressHints(
  announced: AnnouncedAddress,
  addresses: readonly NetworkAddress[],
  publicUrl: string | null,
  publicAddresses: readonly string[],
): readonly string[] {
  const { address, source } = announced;
  const own = addresses.map((own) => own.address);
  const [public1] = publicAddresses;
  const set = (to: string) => `set ANNOUNCED_ADDRESS=${to}`;
  const hints: string[] = [];
  if (source === 'loopback') {
    hints.push('this machine has no network address: only browsers on this machine can have calls');
  }
  if (source === 'set' && isIP(address) && isPrivate(address) && !own.includes(address)) {
    hints.push(`ANNOUNCED_ADDRESS is ${address}, but this machine has ${own.join(', ')}: is it still right?`);
  }
  if (publicUrl && publicAddresses.length === 0) {
    hints.push(`the host of PUBLIC_URL, ${publicUrl}, cannot be resolved here`);
  }
  if (public1 && source !== 'set' && !publicAddresses.includes(address)) {
    const behind = isPrivate(address) && !isPrivate(public1);
    hints.push(
      `PUBLIC_URL leads to ${publicAddresses.join(', ')}, but calls announce ${address}: ` +
        (behind ? `behind NAT ${set(public1)}` : `if browsers cannot reach that, ${set(public1)}`),
    );
  }
  return hints;
}
