/** Where the media server reports; pino's logger fits. */
export interface MediaLog {
  info(message: string): void;
  warn(message: string): void;
}
