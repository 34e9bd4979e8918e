import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';

/** Asks to come into the course that has this code. */
export function useEnrol() {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const enrol = useMutation({
    mutationFn: (code: string) => api.enrol({ code }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['courses'] }),
        queries.invalidateQueries({ queryKey: ['next'] }),
      ]),
  });
  const words = (error: unknown) => (isError(error, 'linkUnknown') ? t('enrol.wrong') : errorWords(error, t));
  return { ...enrol, words };
}
