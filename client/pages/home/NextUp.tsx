import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { isLong } from '../../ui/isLong.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import type { NextAct, NextLine } from '../../view/nextLine.ts';
import styles from './NextUp.module.css';

interface NextUpProps {
  /** The most pressing first. */
  readonly lines: readonly [NextLine, ...NextLine[]];
  readonly onEnter: (act: Extract<NextAct, { kind: 'enter' | 'report' }>) => void;
  readonly isBusy: boolean;
}

/** The one thing to do next, large; the rest under it. */
export function NextUp({ lines: [first, ...rest], onEnter, isBusy }: NextUpProps) {
  const { t } = useTranslation();
  const heading = useArrival();
  return (
    <>
      <div className={styles.next}>
        <div className={styles.words}>
          <p className={styles.lead}>{first.lead}</p>
          <h1 ref={heading} tabIndex={-1} className={styles.title} data-long={isLong(first.title)}>
            {first.title}
          </h1>
          {first.words && <p className={styles.lead}>{first.words}</p>}
        </div>
        {first.act && <Act line={first} act={first.act} onEnter={onEnter} isBusy={isBusy} isFirst />}
      </div>
      {rest.length > 0 && (
        <ul className={styles.rest} aria-label={t('home.also')}>
          {rest.map((line) => (
            <li key={line.key} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.what}>{line.title}</span>
                <span className={styles.where}>{line.lead}</span>
              </span>
              {line.act && <Act line={line} act={line.act} onEnter={onEnter} isBusy={isBusy} isFirst={false} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ActProps extends Pick<NextUpProps, 'onEnter' | 'isBusy'> {
  readonly line: NextLine;
  readonly act: NextAct;
  readonly isFirst: boolean;
}

function Act({ line, act, onEnter, isBusy, isFirst }: ActProps) {
  const tone = isFirst ? 'go' : 'plain';
  const named = isFirst ? {} : { 'aria-label': `${act.label}: ${line.title}, ${line.lead}` };
  if (act.kind === 'go') {
    return (
      <LinkButton to={act.to} tone={tone} {...named}>
        {act.label}
      </LinkButton>
    );
  }
  return (
    <Button tone={tone} isDisabled={isBusy} onPress={() => onEnter(act)} {...named}>
      {act.label}
    </Button>
  );
}
