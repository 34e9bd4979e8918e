import { type RosterPreviewReply, rosterOutcomes } from '@fishbowl/shared/protocol/http/roster';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Login } from '../../ui/Login.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Roster.module.css';

interface RosterPreviewProps {
  readonly preview: RosterPreviewReply;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

/** What will happen, row by row; what is wrong, every row of it, and then nothing can happen. */
export function RosterPreview({ preview, isBusy, onApply }: RosterPreviewProps) {
  const { t } = useTranslation();
  const { rows, problems, encoding } = preview;
  const count = rows.filter(({ outcome }) => outcome !== 'same').length;
  const canApply = problems.length === 0 && count > 0;
  return (
    <Section title={t('roster.preview')} aside={t('roster.encoding', { encoding })}>
      {problems.length > 0 && <Problems problems={problems} />}
      {problems.length === 0 && count === 0 && (
        <p className={styles.nothing}>{t(rows.length === 0 ? 'roster.nothing' : 'roster.unchanged')}</p>
      )}
      {canApply && (
        <div className={styles.sum}>
          <p>{sums(rows, t)}</p>
          <Button tone="go" isDisabled={isBusy} onPress={onApply}>
            {t('roster.apply', { count })}
          </Button>
        </div>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
    </Section>
  );
}

/** How many of each, so that a long list needs no counting. */
function sums(rows: RosterPreviewReply['rows'], t: TFunction): string {
  return rosterOutcomes
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => t(`roster.sum.${outcome}`, { count }))
    .join(', ');
}

function Problems({ problems }: Pick<RosterPreviewReply, 'problems'>) {
  const { t } = useTranslation();
  const count = new Set(problems.map(({ line }) => line)).size; // One row can have several things wrong.
  return (
    <div className={styles.problems}>
      <Notice tone="fault" title={t('roster.problems', { count })}>
        {t('roster.problemsWords')}
      </Notice>
      <ul>
        {problems.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            <span className={styles.line}>
              {column === null ? t('roster.problemAt', { line }) : t('roster.problemAtColumn', { line, column })}
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ rows }: Pick<RosterPreviewReply, 'rows'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.rows}>
      <caption className={styles.caption}>{t('roster.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('roster.line')}</th>
          <th scope="col">{t('roster.name')}</th>
          <th scope="col">{t('roster.login')}</th>
          <th scope="col">{t('roster.role')}</th>
          <th scope="col">{t('roster.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, name, login, role, outcome, calledNow, nameKept }) => (
          <tr key={line} data-same={outcome === 'same'}>
            <td className={styles.line}>{line}</td>
            <th scope="row">{name}</th>
            <td>
              <Login login={login} />
            </td>
            <td className={styles.told}>{t(`courses.role.${role}`)}</td>
            <td className={styles.told}>
              {t(`roster.outcome.${outcome}`)}
              {calledNow !== null && (
                <span className={styles.called}>{t('roster.calledNow', { name: calledNow })}</span>
              )}
              {nameKept && <span className={styles.called}>{t('roster.nameKept')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
