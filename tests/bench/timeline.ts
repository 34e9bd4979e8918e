import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { z } from 'zod';
import { launchChromium } from '../support/launchChromium.ts';
import { type Figure, figure } from './Figure.ts';

const measuredSchema = z.object({ fps: z.number(), scriptMs: z.number() });
type Measured = z.infer<typeof measuredSchema>;

const sizes = [
  { tags: 1_000, name: '1k' },
  { tags: 10_000, name: '10k' },
  { tags: 100_000, name: '100k' },
] as const;

const none = (): Measured[] => [];

const FRAMES = 120;
const ROUNDS = 3;
/** Twice as near as the whole: lanes with many tags are bars. */
const FAR = 2;

/** The nearest zoom at which a lane still has four px per mark: as many marks on the screen as there ever are. */
const fullest = (tags: number) => Math.max(FAR, (4.2 * tags) / 6 / 1_176);

/**
 * Frames per second while panning, in Chromium, at the worse of two zooms; the floor is a canvas of the same size that is
 * only cleared.
 */
export async function run(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'timeline-bench-'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 400 } });
    await page.setContent('<!doctype html><title>timeline</title><body></body>');
    await page.addStyleTag({ path: fileURLToPath(new URL('../../client/ui/tokens.css', import.meta.url)) });
    await page.addScriptTag({ path: await bundle(folder) });
    return await measure(page);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    build: {
      outDir: folder,
      target: 'es2023',
      lib: { entry: 'timelinePage.ts', formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    },
  });
  return join(folder, 'page.js');
}

/** The rounds take turns, so that a slow moment of the machine falls on all of them. */
async function measure(page: Page): Promise<readonly Figure[]> {
  const call = async (source: string) => measuredSchema.parse(await page.evaluate(source));
  const floors: Measured[] = [];
  const panned = sizes.map(({ tags, name }) => ({ tags, name, far: none(), near: none() }));
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await call(`bench.clearOnly(${FRAMES})`));
    for (const { tags, far, near } of panned) {
      far.push(await call(`bench.pan(${tags}, ${FAR}, ${FRAMES})`));
      near.push(await call(`bench.pan(${tags}, ${fullest(tags)}, ${FRAMES})`));
    }
  }
  const floor = best(floors);
  const worst = panned.map(({ name, far, near }) => ({ name, far: best(far), near: best(near) }));
  return [
    ...worst.map(({ name, far, near }) => figure(`fps${name}`, 'frames/s', Math.min(far.fps, near.fps), floor.fps)),
    ...worst.map(({ name, far, near }) =>
      figure(`scriptMsPerFrame${name}`, 'ms', Math.max(far.scriptMs, near.scriptMs), floor.scriptMs),
    ),
  ];
}

/** The best of the rounds: whatever else the machine does can only take frames away. */
function best(rounds: readonly Measured[]): Measured {
  return {
    fps: Math.max(...rounds.map(({ fps }) => fps)),
    scriptMs: Math.min(...rounds.map(({ scriptMs }) => scriptMs)),
  };
}
