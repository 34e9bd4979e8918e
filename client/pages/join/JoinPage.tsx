import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { wayOfHash } from '../../view/wayIn.ts';
import { Problem } from '../problem/Problem.tsx';
import { JoinByHandoff } from './JoinByHandoff.tsx';
import { JoinByLink } from './JoinByLink.tsx';

/** The way in by link, code or hand-off. */
export function JoinPage() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  useTheme('observation');
  useTitle(t('join.go'));
  const way = wayOfHash(hash);
  if (!way) return <Problem kind="link" action={<LinkButton to="/">{t('problem.home')}</LinkButton>} />;
  return way.by === 'handoff' ? <JoinByHandoff token={way.token} /> : <JoinByLink way={way} />;
}
