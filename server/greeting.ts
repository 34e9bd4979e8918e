import type { NetworkAddress } from './announcedAddress.ts';
import type { Config } from './config.ts';
import type { RunningServer } from './startServer.ts';

interface Greeting {
  readonly config: Pick<Config, 'host' | 'publicUrl'>;
  readonly https: boolean;
  readonly server: Pick<RunningServer, 'port' | 'setupToken'>;
  readonly addresses: readonly NetworkAddress[];
}

/** What the terminal says once the server is up: where it is, and how the first instructor gets in. */
export function greeting({ config, https, server, addresses }: Greeting): string {
  const urls = urlsOf(config, https, server.port, addresses);
  const lines = ['', 'Fishbowl is running:', ...urls.map((url) => `  ${url}`)];
  if (!https && config.publicUrl === null) {
    lines.push('Browsers give cameras only to secure pages: for other machines, npm start -- --https');
  }
  if (server.setupToken !== undefined) {
    const [first = ''] = urls;
    lines.push('', 'Nobody can sign in yet. Become the first instructor, with this one-time setup token:');
    lines.push(`  ${server.setupToken}`, `  ${first}/setup#${server.setupToken}`);
  }
  return `${lines.join('\n')}\n\n`;
}

function urlsOf(
  { host, publicUrl }: Greeting['config'],
  https: boolean,
  port: number,
  addresses: readonly NetworkAddress[],
): readonly string[] {
  const url = (name: string) => `${https ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const everywhere = host === '0.0.0.0' || host === '::';
  const others = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const own = everywhere ? ['localhost', ...others.map(({ address }) => address)].map(url) : [url(host)];
  return publicUrl === null ? own : [publicUrl, ...own];
}
