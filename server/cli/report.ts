import { readFileSync } from 'node:fs';
import { runReport } from './runReport.ts';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const { exitCode, out, err } = runReport(process.argv.slice(2), { readText });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = exitCode;
