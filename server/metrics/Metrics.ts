/** What the installation counts about itself: never about people, so that nothing in it names one. */
export interface Metrics {
  /** By the route's pattern. */
  request(method: string, route: string, status: number): void;
  commit(): void;
  commitFailed(): void;
  /** Something was done that the audit record could not be told for want of room. */
  auditLacks(): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}
