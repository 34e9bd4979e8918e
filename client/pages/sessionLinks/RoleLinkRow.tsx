import { Copy, RotateCcw, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { spacedShortCode } from '../../ui/shortCode.ts';
import styles from './RoleLinkRow.module.css';

/** How one role gets in. */
export interface RoleLink {
  readonly role: 'student' | 'actor' | 'interpreter' | 'observer' | 'supervisor';
  readonly url: string;
  readonly shortCode: string;
  /** Until when the short code opens anything, in words; null: it has run out. */
  readonly shortCodeUntil: string | null;
  readonly isRevoked: boolean;
  /** The session is closed: it leads the guest back who came in by it, and nobody by its code. */
  readonly isWayBack: boolean;
  /** Who came in by it. */
  readonly names: readonly string[];
}

interface RoleLinkRowProps {
  readonly link: RoleLink;
  readonly onCopy: (link: RoleLink) => void;
  readonly onEnlarge: (link: RoleLink) => void;
  readonly onRevoke: (link: RoleLink) => void;
  readonly onRenew: (link: RoleLink) => void;
}

export function RoleLinkRow({ link, onCopy, onEnlarge, onRevoke, onRenew }: RoleLinkRowProps) {
  const { t } = useTranslation();
  const role = t(`roles.name.${link.role}`);
  return (
    <li className={styles.row} data-revoked={link.isRevoked}>
      <button
        type="button"
        className={styles.qr}
        aria-label={t('links.enlarge', { role })}
        disabled={link.isRevoked}
        onClick={() => onEnlarge(link)}
      >
        {!link.isRevoked && <QrCode text={link.url} label={t('links.qr', { role })} sizePx={88} />}
      </button>
      <div className={styles.words}>
        <h2>{role}</h2>
        <p>{link.names.length > 0 ? link.names.join(', ') : t(`links.for.${link.role}`)}</p>
        {link.isRevoked && <p className={styles.code}>{t('links.revoked')}</p>}
        {!link.isRevoked && !link.isWayBack && (
          <p className={styles.code}>
            <span>{spacedShortCode(link.shortCode)}</span>
            <small>{link.shortCodeUntil ? t('links.until', { when: link.shortCodeUntil }) : t('links.ranOut')}</small>
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {!link.isRevoked && (
          <>
            <Button
              icon={<Copy aria-hidden="true" />}
              aria-label={t('links.copyFor', { role })}
              onPress={() => onCopy(link)}
            >
              {t('links.copy')}
            </Button>
            <Button
              tone="icon"
              icon={<Unlink aria-hidden="true" />}
              aria-label={t('links.revoke', { role })}
              onPress={() => onRevoke(link)}
            />
          </>
        )}
        <Button
          tone="icon"
          icon={<RotateCcw aria-hidden="true" />}
          aria-label={t(link.isWayBack ? 'links.renewBack' : 'links.renew', { role })}
          onPress={() => onRenew(link)}
        />
      </div>
    </li>
  );
}
