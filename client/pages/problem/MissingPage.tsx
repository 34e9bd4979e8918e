import { useTranslation } from 'react-i18next';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Problem } from './Problem.tsx';

/** An address that leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation();
  useTheme('reading');
  useTitle(t('problem.missing.title'));
  return <Problem kind="missing" action={<LinkButton to="/">{t('problem.home')}</LinkButton>} />;
}
