import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Section } from '../../ui/Section.tsx';
import { YesNo } from '../../ui/YesNo.tsx';
import styles from './Consent.module.css';

/** One purpose, in plain words, and the person's answer. */
export interface ConsentQuestion {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** Null: not answered yet. */
  readonly answer: boolean | null;
}

interface ConsentProps {
  /** Why one is asked again, if one is. */
  readonly notice?: ReactNode;
  readonly questions: readonly ConsentQuestion[];
  readonly onAnswer: (id: string, yes: boolean) => void;
  /** Who sees what, a sentence each. */
  readonly whoSees: readonly { readonly who: string; readonly what: string }[];
  /** What a "no" means, said before it is given. */
  readonly caveat: string;
}

/** What one agrees to, purpose by purpose; nothing is answered beforehand. */
export function Consent({ notice, questions, onAnswer, whoSees, caveat }: ConsentProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('consent.title')}>
      {notice}
      <ul>
        {questions.map((question) => (
          <Question key={question.id} question={question} onAnswer={onAnswer} />
        ))}
      </ul>
      <p className={styles.caveat}>{caveat}</p>
      <Disclosure summary={t('consent.whoSees')}>
        <dl className={styles.whoSees}>
          {whoSees.map((line) => (
            <div key={line.who}>
              <dt>{line.who}</dt>
              <dd>{line.what}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

function Question({ question, onAnswer }: Pick<ConsentProps, 'onAnswer'> & { readonly question: ConsentQuestion }) {
  const id = useId();
  return (
    <li className={styles.question}>
      <h3 id={id}>{question.title}</h3>
      <p>{question.words}</p>
      <YesNo label={question.title} value={question.answer} onChange={(yes) => onAnswer(question.id, yes)} />
    </li>
  );
}
