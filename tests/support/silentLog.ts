/** For what logs to an argument. */
export const silentLog = { info: () => undefined, warn: () => undefined };
