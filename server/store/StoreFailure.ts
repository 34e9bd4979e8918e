export type StoreFailureReason = 'conflict' | 'full' | 'readOnly' | 'broken';

/**
 * Nothing is known to be kept. `conflict`: what is there says otherwise (another writer, a command twice);
 * `full`, `readOnly`, `broken`: the disk.
 */
export class StoreFailure extends Error {
  readonly reason: StoreFailureReason;

  constructor(reason: StoreFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreFailure';
    this.reason = reason;
  }

  /** What is there is sound and can be read; what is to be written has to wait until there is room. */
  get isPassing(): boolean {
    return this.reason === 'full' || this.reason === 'readOnly';
  }
}
