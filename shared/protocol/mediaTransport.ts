import { z } from 'zod';

/** Ids of transports, producers and consumers: made by the media server, opaque. */
export const mediaIdSchema = z.string().min(1).max(64);

export const iceParametersSchema = z.strictObject({
  usernameFragment: z.string().max(256),
  password: z.string().max(256),
  iceLite: z.boolean().exactOptional(),
});

const iceCandidateSchema = z.strictObject({
  foundation: z.string().max(64),
  priority: z.number().int().nonnegative(),
  /** `ip` is mediasoup's older name for the same. */
  address: z.string().max(256),
  ip: z.string().max(256),
  protocol: z.enum(['udp', 'tcp']),
  port: z.number().int().min(1).max(65_535),
  type: z.literal('host'),
  tcpType: z.literal('passive').exactOptional(),
});

const fingerprintSchema = z.strictObject({
  algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
  value: z.string().max(256),
});

export const dtlsParametersSchema = z.strictObject({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z.array(fingerprintSchema).min(1).max(8),
});

/** What a browser needs to open its end of a transport. */
export const transportSchema = z.strictObject({
  id: mediaIdSchema,
  iceParameters: iceParametersSchema,
  iceCandidates: z.array(iceCandidateSchema).max(16),
  dtlsParameters: dtlsParametersSchema,
});
