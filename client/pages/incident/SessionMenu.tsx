import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../hooks/useSession.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { WhoSeesDialog } from '../whoSees/WhoSeesDialog.tsx';
import { HideDialog } from './HideDialog.tsx';

/** What everybody in a session can ask for at any time, two presses away: who sees this, and to stop it. */
export function SessionMenu() {
  const { t } = useTranslation();
  const { sessionId } = useSession().seat;
  const [asked, setAsked] = useState<'sees' | 'hide' | null>(null);
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
        ]}
      />
      <WhoSeesDialog sessionId={sessionId} isOpen={asked === 'sees'} onClose={close} />
      <HideDialog sessionId={sessionId} isOpen={asked === 'hide'} onClose={close} />
    </>
  );
}
