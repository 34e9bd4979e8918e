import { courseRoles } from '@fishbowl/shared/access/courseRole';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Login } from '../../ui/Login.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './People.module.css';
import type { Change } from './useMemberChange.ts';

interface MemberRowsProps {
  readonly members: readonly Member[];
  /** Null: for reading only. */
  readonly onChange: ((change: Change) => void) | null;
  readonly onTakeOut: (member: Member) => void;
}

/** People of one part, each with what can be done. */
export function MemberRows({ members, onChange, onTakeOut }: MemberRowsProps) {
  const { t } = useTranslation();
  const actionsFor = (member: Member, make: (change: Change) => void) => [
    ...courseRoles
      .filter((role) => role !== member.role)
      .map((role) => ({
        id: role,
        title: t('coursePeople.make', { as: t(`courses.role.${role}`).toLowerCase() }),
        onAction: () => make({ member, role, status: 'active' }),
      })),
    { id: 'out', title: t('coursePeople.takeOut'), onAction: () => onTakeOut(member) },
  ];
  return (
    <ul>
      {members.map((member) => (
        <li key={member.personId} className={styles.member}>
          <strong>{member.name}</strong>
          <span className={styles.login}>
            <Login login={member.login} />
          </span>
          {onChange && (
            <MenuButton
              label={t('coursePeople.for', { name: member.name ?? '' })}
              icon={<Ellipsis aria-hidden="true" />}
              isIconOnly
              actions={actionsFor(member, onChange)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface RemovedRowsProps {
  readonly members: readonly Member[];
  readonly onChange: (change: Change) => void;
}

/** Who was taken out, and the way back. */
export function RemovedRows({ members, onChange }: RemovedRowsProps) {
  const { t } = useTranslation();
  return (
    <Disclosure summary={t('coursePeople.removed', { count: members.length })}>
      <ul>
        {members.map((member) => (
          <li key={member.personId} className={styles.member}>
            <strong>{member.name}</strong>
            <span className={styles.login}>{t(`courses.role.${member.role}`)}</span>
            <Button
              tone="quiet"
              aria-label={`${t('coursePeople.bring')}, ${member.name}`}
              onPress={() => onChange({ member, role: member.role, status: 'active' })}
            >
              {t('coursePeople.bring')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
