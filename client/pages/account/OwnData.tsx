import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { ErasureDialog } from '../erasure/ErasureDialog.tsx';
import styles from './Account.module.css';

/** What is kept about oneself: to take along, to look through, to have deleted. */
export function OwnData({ login }: { readonly login: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'asked' | 'erased' | null>(null);
  return (
    <>
      <Section title={t('account.data')}>
        <div className={styles.choice}>
          <p>{t('account.dataWords')}</p>
          <a className={buttonClass('plain')} href="/api/me/data" download>
            <Download aria-hidden="true" />
            {t('account.dataGet')}
          </a>
        </div>
        <div className={styles.choice}>
          <p>{t('account.recordWords')}</p>
          <LinkButton to="/account/record">{t('account.recordGo')}</LinkButton>
        </div>
      </Section>
      <Section title={t('account.erase')}>
        <div className={styles.choice}>
          <p>{t('account.eraseWords')}</p>
          <Button onPress={() => setState('asked')}>{t('account.eraseGo')}</Button>
        </div>
      </Section>
      {state === 'asked' && (
        <ErasureDialog
          whose={{ of: 'me' }}
          login={login}
          onClose={() => setState(null)}
          onErased={() => setState('erased')}
        />
      )}
      <Dialog
        title={t('erasure.doneTitle')}
        isOpen={state === 'erased'}
        onClose={leave}
        actions={
          <Button tone="go" onPress={leave}>
            {t('erasure.leave')}
          </Button>
        }
      >
        <p>{t('erasure.done')}</p>
      </Dialog>
    </>
  );
}

/** By a new load of the front door: nothing that was read stays behind in the page. */
function leave(): void {
  window.location.assign('/');
}
