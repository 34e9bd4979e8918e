import type { Config } from './config.ts';
import { BackupProblem } from './store/backup/BackupProblem.ts';
import { StoreInUse } from './store/StoreInUse.ts';

/** Why the server does not start, in words for whoever started it; undefined for what nobody foresaw. */
export function startProblem(error: unknown, { host, port, dataDir }: Config): string | undefined {
  if (error instanceof StoreInUse || error instanceof BackupProblem) return error.message;
  if (!(error instanceof Error && 'code' in error)) return undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is taken by another program on ${host}; stop that one, or set PORT`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'path' in error
        ? `DATA_DIR: ${dataDir} cannot be written to: ${error.message}`
        : `PORT: this user may not listen on ${port}; set PORT to 1024 or more`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: ${host} is no address of this machine`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `DATA_DIR: there is no room on the disk of ${dataDir}: ${error.message}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `DATA_DIR: ${dataDir} is not a directory`;
    default:
      return undefined;
  }
}
