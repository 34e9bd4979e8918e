import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The browser plays sound only after a click. */
export function SoundNotice({ onPlay }: { readonly onPlay: () => void }) {
  const { t } = useTranslation();
  return <Notice tone="calm" title={t('sound.blocked')} action={<Button onPress={onPlay}>{t('sound.play')}</Button>} />;
}
