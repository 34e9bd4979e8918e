import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Page } from '../../ui/Page.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { spacedShortCode } from '../../ui/shortCode.ts';
import { type RoleLink, RoleLinkRow } from './RoleLinkRow.tsx';
import styles from './SessionLinks.module.css';

interface SessionLinksProps {
  readonly title: string;
  /** "Blind, in the app, OARS starter". */
  readonly lead: string;
  readonly links: readonly RoleLink[];
  readonly onCopy: (link: RoleLink) => void;
  readonly onRevoke: (link: RoleLink) => void;
  readonly onRenew: (link: RoleLink) => void;
  /** The way into the lobby for who made the session. */
  readonly action: ReactNode;
}

/** A link, a short code and a QR code per role. */
export function SessionLinks({ title, lead, links, onCopy, onRevoke, onRenew, action }: SessionLinksProps) {
  const { t } = useTranslation();
  const [large, setLarge] = useState<RoleLink | null>(null);
  const [revoking, setRevoking] = useState<RoleLink | null>(null);
  return (
    <Page title={title} lead={lead} action={action}>
      <ul className={styles.links}>
        {links.map((link) => (
          <RoleLinkRow
            key={link.role}
            link={link}
            onCopy={onCopy}
            onEnlarge={setLarge}
            onRevoke={setRevoking}
            onRenew={onRenew}
          />
        ))}
      </ul>
      <p className={styles.caveat}>{t('links.caveat')}</p>
      <Dialog
        title={large ? t(`roles.name.${large.role}`) : ''}
        isOpen={large !== null}
        onClose={() => setLarge(null)}
        actions={<Button onPress={() => setLarge(null)}>{t('links.close')}</Button>}
      >
        {large && <LargeCode link={large} />}
      </Dialog>
      <Dialog
        title={t('links.revokeTitle')}
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        actions={
          <>
            <Button
              tone="go"
              onPress={() => {
                if (revoking) onRevoke(revoking);
                setRevoking(null);
              }}
            >
              {t('links.revokeYes')}
            </Button>
            <Button onPress={() => setRevoking(null)}>{t('links.revokeNo')}</Button>
          </>
        }
      >
        <p>{t('links.revokeBody')}</p>
      </Dialog>
    </Page>
  );
}

function LargeCode({ link }: { readonly link: RoleLink }) {
  const { t } = useTranslation();
  return (
    <div className={styles.large}>
      <QrCode text={link.url} label={t('links.qr', { role: t(`roles.name.${link.role}`) })} sizePx={320} />
      <p className={styles.code}>{spacedShortCode(link.shortCode)}</p>
    </div>
  );
}
