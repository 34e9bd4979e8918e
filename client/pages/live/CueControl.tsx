import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useSessionClock } from '../../hooks/useSessionClock.ts';
import { newTextId } from '../../state/newId.ts';
import { cueWaitMs, hasCues, wordsIn } from '../../view/cueOf.ts';
import { CueField } from './CueField.tsx';

const ready = ['slower', 'reflect', 'open', 'silence', 'affirm'] as const;

/** The supervisor's word to the student, where cues were chosen. */
export function CueControl({ onDone }: { readonly onDone: () => void }) {
  const isOn = useSnapshot(({ state }) => hasCues(state));
  return isOn ? <Cues onDone={onDone} /> : null;
}

function Cues({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const nowMs = useSessionClock();
  const [text, setText] = useState('');
  const last = state.cues.at(-1);
  const send = (words: string) => {
    session.ask({ type: 'sendCue', textId: newTextId(), text: words.trim() });
    setText('');
  };
  return (
    <CueField
      value={text}
      words={wordsIn(text)}
      waitSeconds={Math.ceil(cueWaitMs(state, nowMs) / 1_000)}
      ready={ready.map((word) => t(`cue.ready.${word}`))}
      last={
        last
          ? t(last.acknowledgedMs === null ? 'cue.notSeen' : 'cue.seen', { text: last.text ?? t('cue.erased') })
          : null
      }
      isDisabled={phaseOf(state) !== 'live'}
      onChange={setText}
      onSend={send}
      onDone={onDone}
    />
  );
}
