import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Metrics } from './Metrics.ts';

/** What is looked up whenever somebody asks. */
export interface Gauges {
  sessionsOpen(): number;
  socketsConnected(): number;
  /** What was erased may still be on the disk. */
  scrubOwed(): boolean;
}

export function createMetrics({ sessionsOpen, socketsConnected, scrubOwed }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const asked = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  asked('fishbowl_sessions_open', 'Sessions that are held in memory.', sessionsOpen);
  asked('fishbowl_sockets_connected', 'Browsers connected to a session.', socketsConnected);
  asked('fishbowl_scrub_owed', '1 while what was erased may still be on the disk.', () => Number(scrubOwed()));
  const commits = new Counter({ name: 'fishbowl_commits_total', help: 'Batches written to logs.', registers });
  const failures = new Counter({
    name: 'fishbowl_commit_failures_total',
    help: 'Batches that could not be written.',
    registers,
  });
  const lacking = new Counter({
    name: 'fishbowl_audit_entries_lacking_total',
    help: 'Entries that the audit record lacks, as there was no room to write them.',
    registers,
  });
  const requests = new Counter({
    name: 'fishbowl_http_requests_total',
    help: 'Requests answered, by the pattern of their route.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  return {
    request: (method, route, status) => requests.inc({ method, route, status }),
    commit: () => commits.inc(),
    commitFailed: () => failures.inc(),
    auditLacks: () => lacking.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
