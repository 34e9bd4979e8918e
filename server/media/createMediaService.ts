import { MediaService, type MediaServiceOptions } from './MediaService.ts';

/** Resolves when the worker runs, or when it is known that there will be none. */
export async function createMediaService(options: MediaServiceOptions): Promise<MediaService> {
  const service = new MediaService(options);
  await service.start();
  return service;
}
