import type { MediaRefusal } from '@fishbowl/shared/protocol/media';

/** The server answered, and said no. */
export class MediaRefused extends Error {
  readonly code: MediaRefusal;

  constructor(code: MediaRefusal) {
    super(`the server refused: ${code}`);
    this.code = code;
  }
}
