import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import type { RosterApplyReply } from '@fishbowl/shared/protocol/http/roster';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../hooks/useReader.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Login } from '../../ui/Login.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { fileName } from '../../view/fileName.ts';
import { formatWhen } from '../../view/formatWhen.ts';
import { passwordUrl } from '../../view/passwordUrl.ts';
import { linksTable } from '../../view/rosterFiles.ts';
import { saveFile } from '../report/saveFile.ts';
import styles from './Roster.module.css';

interface RosterLinksProps {
  readonly course: CourseReply;
  readonly applied: RosterApplyReply;
}

/** What was brought in, and, this once, each new one's way to a password. */
export function RosterLinks({ course, applied: { links, changed } }: RosterLinksProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const [said, setSaid] = useState<string | null>(null);
  const { origin } = window.location;
  const heads = [t('roster.name'), t('roster.login'), t('roster.column')];
  const save = () =>
    // Spreadsheets take a table without a byte order mark for something older than UTF-8.
    saveFile(fileName(course.title, reader.nowMs, 'csv'), `\uFEFF${linksTable(links, origin, heads)}`, 'text/csv');
  const copy = async () => {
    const text = links.map(({ name, token }) => `${name}\t${passwordUrl(origin, token)}`).join('\n');
    const isDone =
      window.isSecureContext &&
      (await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ));
    setSaid(t(isDone ? 'roster.copied' : 'roster.notCopied'));
  };
  const until = links[0] && formatWhen(links[0].expiresMs, reader);
  return (
    <Section title={t('roster.done', { count: changed })}>
      {links.length > 0 && (
        <>
          <Notice
            tone="calm"
            title={t('roster.links')}
            action={
              <span className={styles.buttons}>
                <Button tone="go" onPress={save}>
                  {t('roster.save')}
                </Button>
                <Button onPress={() => void copy()}>{t('roster.copyAll')}</Button>
              </span>
            }
          >
            {t('roster.linksWords', { when: until })} {t('roster.lost')}
          </Notice>
          <table className={styles.rows} data-numbered="false">
            <caption className={styles.caption}>{t('roster.linksCaption')}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {links.map(({ name, login, token }) => (
                <tr key={login}>
                  <th scope="row">{name}</th>
                  <td>
                    <Login login={login} />
                  </td>
                  <td className={styles.link}>{passwordUrl(origin, token)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className={styles.apply}>
        <LinkButton to={`/courses/${course.id}/people`}>{t('course.nav.people')}</LinkButton>
      </div>
      <StatusLine words={said} />
    </Section>
  );
}
