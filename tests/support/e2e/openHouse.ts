import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../launchChromium.ts';
import { type Network, openNetwork } from './openNetwork.ts';
import { ServerProcess } from './ServerProcess.ts';
import { writeSpeech } from './writeSpeech.ts';

export interface House {
  readonly server: ServerProcess;
  readonly browser: Browser;
  /** A browser on another machine, as far as the network goes; null where none was asked for or can be made. */
  readonly elsewhere: Browser | null;
  close(): Promise<void>;
}

const builtPage = path.join(import.meta.dirname, '../../../client/dist/index.html');

/** Ten pictures a second spare a small machine. Sound plays without a click before it. */
function devices(speech: string): readonly string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream=fps=10',
    `--use-file-for-fake-audio-capture=${speech}`,
    '--autoplay-policy=no-user-gesture-required',
  ];
}

/** The server, running, and browsers with fake cameras and microphones. To be reached from elsewhere it speaks HTTPS. */
export async function openHouse({ andElsewhere = false } = {}): Promise<House> {
  if (!existsSync(builtPage)) throw new Error('the pages are not built: node scripts/build-client.mjs');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fishbowl-e2e-'));
  const network = andElsewhere ? openNetwork() : null;
  const server = new ServerProcess({
    dataDir: path.join(folder, 'data'),
    address: network?.address ?? '127.0.0.1',
    https: network !== null,
  });
  const browsers: Browser[] = [];
  const close = async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server.stop();
    network?.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const [browser, elsewhere] = await open(folder, network, browsers);
    await server.start();
    return { server, browser, elsewhere, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(folder: string, network: Network | null, browsers: Browser[]) {
  const speech = path.join(folder, 'speech.wav');
  writeSpeech(speech);
  const launch = async (program?: string) => {
    const browser = await launchChromium(devices(speech), program);
    browsers.push(browser);
    return browser;
  };
  return [await launch(), network ? await launch(network.chromiumIn(folder)) : null] as const;
}
