import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './chromiumPath.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without a window; `program`: what to run in its place. Close it when done. */
export async function launchChromium(args: readonly string[] = [], program = chromiumPath()): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--headless=new', ...quiet, ...args] });
}
