import fs from 'node:fs';
import path from 'node:path';

const pattern = /^\.(.+)\.(\d+)\.fishbowl-part$/;

/** What a folder is called in `dir` while it is made. It carries the process, so that another can tell what is left over. */
export function unfinished(dir: string, name: string): string {
  return path.join(dir, `.${name}.${process.pid}.fishbowl-part`);
}

/** Takes away what processes left unfinished that are no more. */
export function removeLeftovers(dir: string): void {
  for (const name of fs.readdirSync(dir)) {
    const pid = Number(pattern.exec(name)?.[2]);
    if (Number.isInteger(pid) && !isAtWork(pid)) fs.rmSync(path.join(dir, name), { recursive: true, force: true });
  }
}

/** This process has only begun: what carries its number is of an earlier one. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
