/** Another process has the data directory open. Two writers would hand out the same numbers. */
export class StoreInUse extends Error {
  constructor(dataDir: string, options?: ErrorOptions) {
    super(`the data directory ${dataDir} is in use by another Fishbowl; stop that one, or set DATA_DIR`, options);
    this.name = 'StoreInUse';
  }
}
