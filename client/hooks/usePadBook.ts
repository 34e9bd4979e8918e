import { coarseBook } from '@fishbowl/shared/codebook/coarseBook';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { useMemo } from 'react';
import { useConfig } from './useConfig.ts';
import { useSession } from './useSession.ts';

/** The codebook as the pad has it: its codes, or where the session is tagged coarsely its families. */
export function usePadBook(): Codebook {
  const { codebook } = useSession().seat;
  const { coarse } = useConfig();
  return useMemo(() => (coarse ? coarseBook(codebook) : codebook), [coarse, codebook]);
}
