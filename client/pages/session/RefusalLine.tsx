import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../hooks/useSession.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';

/** What the server said no to last, in words. */
export function RefusalLine() {
  const { t } = useTranslation();
  const refusal = useSnapshot((snapshot) => snapshot.refusal);
  return <StatusLine key={refusal?.id} words={refusal && t(`refusal.${refusal.code}`)} />;
}
