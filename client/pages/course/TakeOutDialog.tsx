import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import type { Change } from './useMemberChange.ts';

interface TakeOutDialogProps {
  /** Whom it is about; null: nothing is asked. */
  readonly member: Member | null;
  readonly onClose: () => void;
  readonly onYes: (change: Change) => void;
}

export function TakeOutDialog({ member, onClose, onYes }: TakeOutDialogProps) {
  const { t } = useTranslation();
  if (!member) return null;
  return (
    <ConfirmDialog
      title={t('coursePeople.outTitle', { name: member.name ?? '' })}
      words={t('coursePeople.outBody')}
      yes={t('coursePeople.outYes')}
      no={t('coursePeople.outNo')}
      onClose={onClose}
      onYes={() => onYes({ member, role: member.role, status: 'removed' })}
    />
  );
}
