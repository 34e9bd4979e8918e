import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { spacedShortCode } from '../../ui/shortCode.ts';
import styles from './LinkDialogs.module.css';
import type { RoleLink } from './RoleLinkRow.tsx';

/** What the page asks or shows about one link. `byHand`: as `large`, because copying failed. */
export interface Asked {
  readonly about: 'large' | 'byHand' | 'revoke' | 'renew';
  readonly link: RoleLink;
}

interface LinkDialogsProps {
  readonly asked: Asked | null;
  readonly onClose: () => void;
  readonly onRevoke: (link: RoleLink) => void;
  readonly onRenew: (link: RoleLink, what: 'code' | 'link') => void;
}

/** One link large, and the questions before one is changed. */
export function LinkDialogs({ asked, onClose, onRevoke, onRenew }: LinkDialogsProps) {
  const { t } = useTranslation();
  if (!asked) return null;
  const { about, link } = asked;
  const button = (words: string, act: () => void, tone: 'go' | 'plain' = 'plain') => (
    <Button
      tone={tone}
      onPress={() => {
        act();
        onClose();
      }}
    >
      {words}
    </Button>
  );
  const dialog = (title: string, children: ReactNode, actions: ReactNode) => (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      {children}
    </Dialog>
  );
  switch (about) {
    case 'revoke':
      return dialog(
        t('links.revokeTitle'),
        <p>{t('links.revokeBody')}</p>,
        <>
          {button(t('links.revokeYes'), () => onRevoke(link), 'go')}
          {button(t('links.revokeNo'), () => {})}
        </>,
      );
    case 'renew':
      if (link.isWayBack)
        return dialog(
          t('links.renewBackTitle'),
          <p>{t('links.renewBackBody')}</p>,
          <>
            {button(t('links.renewBackYes'), () => onRenew(link, 'link'), 'go')}
            {button(t('common.cancel'), () => {})}
          </>,
        );
      return dialog(
        t('links.renewTitle'),
        <p>{t('links.renewBody')}</p>,
        <>
          {button(t('links.renewCode'), () => onRenew(link, 'code'), 'go')}
          {button(t('links.renewLink'), () => onRenew(link, 'link'))}
          {button(t('common.cancel'), () => {})}
        </>,
      );
    default:
      return dialog(
        t(`roles.name.${link.role}`),
        <LargeLink link={link} words={about === 'byHand' ? t('links.notCopied') : undefined} />,
        button(t('common.close'), () => {}),
      );
  }
}

function LargeLink({ link, words }: { readonly link: RoleLink; readonly words: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles.large}>
      {words && <p>{words}</p>}
      <QrCode text={link.url} label={t('links.qr', { role: t(`roles.name.${link.role}`) })} sizePx={320} />
      {!link.isWayBack && <p className={styles.code}>{spacedShortCode(link.shortCode)}</p>}
      <p className={styles.url}>{link.url}</p>
    </div>
  );
}
