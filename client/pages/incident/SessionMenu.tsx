import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../hooks/useSession.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { ErasureDialog } from '../erasure/ErasureDialog.tsx';
import { WhoSeesDialog } from '../whoSees/WhoSeesDialog.tsx';
import { HideDialog } from './HideDialog.tsx';
import { TakenUpDialog } from './TakenUpDialog.tsx';

/** What everybody in a session can ask for at any time, two presses away: who sees this, to stop it, and, without an account, to be forgotten. */
export function SessionMenu() {
  const { t } = useTranslation();
  const { sessionId, guest, takenUp, name } = useSession().seat;
  const [asked, setAsked] = useState<'sees' | 'hide' | 'erase' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <MenuButton
        label={t('incident.menu')}
        icon={<Ellipsis aria-hidden="true" />}
        isIconOnly
        actions={[
          {
            id: 'sees',
            title: t('whoSees.button'),
            detail: t('incident.menuSeesHint'),
            onAction: () => setAsked('sees'),
          },
          {
            id: 'hide',
            title: t('incident.menuHide'),
            detail: t('incident.menuHideHint'),
            onAction: () => setAsked('hide'),
          },
          ...(guest
            ? [
                {
                  id: 'erase',
                  title: t('incident.menuErase'),
                  detail: t('incident.menuEraseHint'),
                  onAction: () => setAsked('erase'),
                },
              ]
            : []),
        ]}
      />
      <WhoSeesDialog sessionId={sessionId} isOpen={asked === 'sees'} onClose={close} />
      <HideDialog sessionId={sessionId} isOpen={asked === 'hide'} onClose={close} />
      {asked === 'erase' && takenUp && <TakenUpDialog onClose={close} />}
      {asked === 'erase' && !takenUp && (
        <ErasureDialog
          whose={{ of: 'ownGuest', sessionId }}
          login={name ?? ''}
          onClose={close}
          onErased={() => window.location.assign('/')} // Nothing that was read stays behind in the page.
        />
      )}
    </>
  );
}
