import { selfRatingItems } from '@fishbowl/shared/codebook/selfRatingItems';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../hooks/useSession.ts';
import { newTextId } from '../../state/newId.ts';
import { SelfRating } from './SelfRating.tsx';

/** The student's own view, before anybody else's. */
export function DebriefSelfRating() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>({});
  const [best, setBest] = useState('');
  const [tryNext, setTryNext] = useState('');
  const done = () => {
    const text = [best && t('self.bestWas', { text: best }), tryNext && t('self.tryIs', { text: tryNext })]
      .filter(Boolean)
      .join('\n');
    session.ask({ type: 'rateSelf', ratings: answers, reflection: text ? { textId: newTextId(), text } : null });
  };
  return (
    <SelfRating
      questions={selfRatingItems(seat.codebook).map(({ id, label, min, max, anchors }) => ({
        id,
        words: label,
        from: min,
        to: max,
        lowWords: anchors[min] ?? t('self.low'),
        highWords: anchors[max] ?? t('self.high'),
        answer: answers[id] ?? null,
      }))}
      onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
      bestMoment={best}
      onBestMoment={setBest}
      tryNext={tryNext}
      onTryNext={setTryNext}
      onDone={done}
      onSkip={() => session.ask({ type: 'skipSelfRating' })}
    />
  );
}
