import { useTranslation } from 'react-i18next';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from './Problem.tsx';

/** A page that broke, or could not be loaded. */
export function FaultPage() {
  const { t } = useTranslation();
  useTheme('reading');
  useTitle(t('problem.fault.title'));
  const reload = <Button onPress={() => window.location.reload()}>{t('problem.reload')}</Button>;
  return <Problem kind="fault" action={reload} />;
}
