import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { formatMoment } from '../../view/formatMoment.ts';
import styles from './Incident.module.css';
import { IncidentsSaid } from './IncidentsSaid.tsx';
import { noteLength } from './noteLength.ts';
import { useIncidents } from './useIncidents.ts';

interface HiddenSinceProps {
  readonly sessionId: SessionReply['id'];
  readonly sinceMs: number;
}

/** On the staff page of a hidden session: since when, what was said, and the way back for those who may. */
export function HiddenSince({ sessionId, sinceMs }: HiddenSinceProps) {
  const { t, i18n } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { data, isError } = useIncidents(sessionId);
  return (
    <div className={styles.hidden}>
      <Notice
        tone="calm"
        title={t('incident.since', { when: formatMoment(sinceMs, i18n.language) })}
        action={
          data && (
            <Button tone="go" onPress={() => setAsking(true)}>
              {t('incident.back')}
            </Button>
          )
        }
      >
        {t('incident.words')} {isError && t('incident.mayNot')}
      </Notice>
      {data && <IncidentsSaid incidents={data.incidents} />}
      {isAsking && <BringBack sessionId={sessionId} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface BringBackProps {
  readonly sessionId: SessionReply['id'];
  readonly onClose: () => void;
}

/** Not without a word: what was done about it is asked for. */
function BringBack({ sessionId, onClose }: BringBackProps) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const back = useMutation({
    mutationFn: () => api.unfreeze(sessionId, { note }),
    onSuccess: async () => {
      const stale = [['session', sessionId], ['incidents', sessionId], ['next']];
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onClose();
    },
  });
  return (
    <QuestionDialog
      title={t('incident.backTitle')}
      onClose={onClose}
      yes={t('incident.backYes')}
      isReady={note.trim() !== '' && !back.isPending}
      onYes={() => back.mutate()}
      no={t('incident.backNo')}
    >
      <div className={styles.body}>
        <p>{t('incident.backBody')}</p>
        <TextArea
          label={t('incident.backNote')}
          hint={t('incident.backNoteHint')}
          value={note}
          onChange={setNote}
          maxLength={noteLength}
          isRequired
        />
        {back.error && <Notice tone="fault" title={errorWords(back.error, t)} />}
      </div>
    </QuestionDialog>
  );
}
