import type { PasswordLinkReply } from '@fishbowl/shared/protocol/http/people';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../../ui/CopyLine.tsx';
import { formatMoment } from '../../view/formatMoment.ts';
import { passwordUrl } from '../../view/passwordUrl.ts';
import styles from './PersonFields.module.css';

/** The way to a password of one's own, to be handed on. It cannot be shown again. */
export function PasswordLink({ token, expiresMs }: PasswordLinkReply) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.fields}>
      <p>{t('persons.linkOnce', { when: formatMoment(expiresMs, i18n.language) })}</p>
      <CopyLine
        label={t('persons.linkLabel')}
        text={passwordUrl(window.location.origin, token)}
        button={t('persons.copy')}
        copied={t('persons.copied')}
        byHand={t('persons.byHand')}
      />
      <p className={styles.small}>{t('persons.linkLost')}</p>
    </div>
  );
}
