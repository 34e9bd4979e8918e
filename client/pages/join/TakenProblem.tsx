import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Problem } from '../problem/Problem.tsx';

/** Somebody else has the one seat that this link or code is for, as far as is known here. */
export function TakenProblem() {
  const { t } = useTranslation();
  return <Problem kind="taken" action={<LinkButton to="/">{t('problem.home')}</LinkButton>} />;
}
