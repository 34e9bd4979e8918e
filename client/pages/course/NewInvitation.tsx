import { courseRoleSchema, courseRoles, isCourseStaff } from '@fishbowl/shared/access/courseRole';
import type { NewInvitationBody } from '@fishbowl/shared/protocol/http/invitations';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Invitations.module.css';

interface NewInvitationProps {
  readonly isBusy: boolean;
  readonly onMake: (body: NewInvitationBody) => void;
}

const useChoices = [1, 5, 15, 30, 60, 200];
const dayChoices = [1, 7, 14, 30, 60];

/** As what, for how many, for how long. */
export function NewInvitation({ isBusy, onMake }: NewInvitationProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState<NewInvitationBody>({ role: 'student', uses: 30, days: 14 });
  const isStaff = isCourseStaff(body.role);
  return (
    <Section title={t('invites.new')}>
      <p className={styles.words}>{t('invites.words')}</p>
      <div className={styles.form}>
        <div className={styles.field}>
          <Select
            label={t('invites.role')}
            choices={courseRoles.toReversed().map((id) => ({ id, title: t(`courses.role.${id}`) }))}
            value={body.role}
            onChange={(role) => setBody({ ...body, role: courseRoleSchema.parse(role) })}
          />
        </div>
        <div className={styles.field}>
          {isStaff ? (
            <p className={styles.words}>{t('invites.staffOnce')}</p>
          ) : (
            <Select
              label={t('invites.uses')}
              choices={useChoices.map((count) => ({ id: String(count), title: t('invites.usesOf', { count }) }))}
              value={String(body.uses)}
              onChange={(uses) => setBody({ ...body, uses: Number(uses) })}
            />
          )}
        </div>
        <div className={styles.field}>
          <Select
            label={t('invites.days')}
            choices={dayChoices.map((count) => ({ id: String(count), title: t('invites.daysOf', { count }) }))}
            value={String(body.days)}
            onChange={(days) => setBody({ ...body, days: Number(days) })}
          />
        </div>
        <Button tone="go" isDisabled={isBusy} onPress={() => onMake(isStaff ? { ...body, uses: 1 } : body)}>
          {t('invites.make')}
        </Button>
      </div>
    </Section>
  );
}
