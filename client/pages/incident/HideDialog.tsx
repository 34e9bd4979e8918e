import type { SessionId } from '@fishbowl/shared/core/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Notice } from '../../ui/Notice.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { errorWords } from '../../view/errorWords.ts';
import styles from './Incident.module.css';
import { noteLength } from './noteLength.ts';

interface HideDialogProps {
  readonly sessionId: SessionId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** An incident: asks once, says what happens, then hides the session from everybody. */
export function HideDialog({ sessionId, isOpen, onClose }: HideDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const hide = useMutation({
    mutationFn: () => api.freeze(sessionId, { note }),
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: ['session', sessionId] });
    },
  });
  return (
    <QuestionDialog
      title={t('incident.title')}
      isOpen={isOpen}
      onClose={onClose}
      yes={t('incident.yes')}
      isReady={!hide.isPending}
      onYes={() => hide.mutate()}
      no={t('incident.no')}
    >
      <div className={styles.body}>
        <p>{t('incident.body')}</p>
        <TextArea
          label={t('incident.note')}
          hint={t('incident.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={noteLength}
        />
        {hide.error && <Notice tone="fault" title={errorWords(hide.error, t)} />}
      </div>
    </QuestionDialog>
  );
}
