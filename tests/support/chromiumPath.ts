import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium; `CHROMIUM` names another one. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (path === undefined) throw new Error(`no Chromium at ${places.join(', ')}; set CHROMIUM to its path`);
  return path;
}
