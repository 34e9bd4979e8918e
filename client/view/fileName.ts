/** A file's name that every system takes: "dana-and-the-kitchen-door-2026-11-17.csv". */
export function fileName(title: string, wallMs: number | null, extension: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const day = wallMs === null ? [] : [new Date(wallMs).toISOString().slice(0, 10)];
  return `${[words || 'session', ...day].join('-')}.${extension}`;
}
