import { parseTurnTable, type TurnProblem } from '@fishbowl/shared/interchange/turnTable';
import { maxImportedTurns } from '@fishbowl/shared/session/speechEvent';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { formatClock } from '../../ui/formatClock.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './TurnCorrection.module.css';

const speakers = ['practitioner', 'client'] as const;

/** Who spoke when, set right afterwards: marks where there was a key, or a whole list from elsewhere. */
export function TurnCorrection({ atMs }: { readonly atMs: number }) {
  const { t } = useTranslation();
  const { seat } = useSession();
  return (
    <div className={styles.turns}>
      <Section title={t('turns.title')}>
        {seat.config.place === 'room' && <Marks atMs={Math.round(atMs)} />}
        <Import />
      </Section>
    </div>
  );
}

function Marks({ atMs }: { readonly atMs: number }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const marks = useSnapshot(({ state }) => state.turnMarks);
  const current = marks.findLast((mark) => mark.atMs <= atMs);
  return (
    <div className={styles.marks}>
      {speakers.map((speaker) => (
        <Button key={speaker} onPress={() => session.ask({ type: 'markTurn', pressedMs: atMs, speaker })}>
          {t(`turns.from.${speaker}`, { time: formatClock(atMs) })}
        </Button>
      ))}
      {current && (
        <Button tone="quiet" onPress={() => session.ask({ type: 'unmarkTurn', atMs: current.atMs })}>
          {t('turns.remove', { time: formatClock(current.atMs), who: t(`turns.speaks.${current.speaker}`) })}
        </Button>
      )}
    </div>
  );
}

type Outcome = { readonly problems: readonly TurnProblem[] } | { readonly count: number };

const shownProblems = 8;

function Import() {
  const { t } = useTranslation();
  const { session } = useSession();
  const id = useId();
  const count = useSnapshot(({ state }) => state.importedTurns?.length ?? 0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async (file: File) => {
    const turns = parseTurnTable(await file.text());
    setOutcome(turns.ok ? { count: turns.value.length } : { problems: turns.error });
    if (turns.ok) session.ask({ type: 'importTurns', turns: [...turns.value] });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) void read(file);
    event.target.value = ''; // The same file, mended, can be chosen again.
  };
  return (
    <div className={styles.import}>
      <label htmlFor={id}>{t('turns.import')}</label>
      <input id={id} type="file" accept=".csv,text/csv" aria-describedby={`${id}hint`} onChange={choose} />
      <p id={`${id}hint`} className={styles.hint}>
        {t('turns.importHint', { most: maxImportedTurns })}
      </p>
      {count > 0 && (
        <div className={styles.marks}>
          <p>{t('turns.imported', { count })}</p>
          <Button tone="quiet" onPress={() => session.ask({ type: 'importTurns', turns: [] })}>
            {t('turns.forget')}
          </Button>
        </div>
      )}
      <div role="status">{outcome && 'problems' in outcome && <Problems problems={outcome.problems} />}</div>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly TurnProblem[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('turns.notImported', { count: problems.length })}</p>
      <ul className={styles.problems}>
        {problems.slice(0, shownProblems).map(({ line, column, what, given }) => (
          <li key={`${line} ${column} ${what}`}>
            {t('turns.at', { line, column })} {t(`turns.problem.${what}`, { given, most: maxImportedTurns })}
          </li>
        ))}
      </ul>
      {problems.length > shownProblems && <p>{t('turns.more', { count: problems.length - shownProblems })}</p>}
    </>
  );
}
