/**
 * The path of mediasoup's worker, or null when there is none that runs on this machine. Quick, changes nothing.
 * `given` is the only candidate when there is one; it defaults to MEDIASOUP_WORKER_BIN.
 */
export function findMediaWorker(given?: string): string | null;
