/** A MediaStream for Node: it holds tracks, and plays nothing. */
export class FakeMediaStream extends EventTarget implements MediaStream {
  readonly id = 'fake';
  readonly onaddtrack = null;
  readonly onremovetrack = null;
  readonly #tracks = new Set<MediaStreamTrack>();

  get active(): boolean {
    return this.#tracks.size > 0;
  }

  addTrack(track: MediaStreamTrack): void {
    this.#tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.#tracks.delete(track);
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): MediaStreamTrack[] {
    return this.getTracks().filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): MediaStreamTrack[] {
    return this.getTracks().filter(({ kind }) => kind === 'video');
  }

  getTrackById(id: string): MediaStreamTrack | null {
    return this.getTracks().find((track) => track.id === id) ?? null;
  }

  clone(): MediaStream {
    const copy = new FakeMediaStream();
    for (const track of this.#tracks) copy.addTrack(track);
    return copy;
  }
}
