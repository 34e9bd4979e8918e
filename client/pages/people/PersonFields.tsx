import { type AccountRole, accountRoleSchema, accountRoles } from '@fishbowl/shared/access/accountRole';
import type { NewPersonBody } from '@fishbowl/shared/protocol/http/people';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { hasProblemAt } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import styles from './PersonFields.module.css';

interface PersonFieldsProps {
  readonly draft: NewPersonBody;
  readonly onChange: (draft: NewPersonBody) => void;
  /** What the server said to the last try. */
  readonly error: unknown;
}

/** Name, login and part; what is wrong stands at its field. */
export function PersonFields({ draft, onChange, error }: PersonFieldsProps) {
  const { t } = useTranslation();
  const loginError = isError(error, 'loginTaken')
    ? t('error.loginTaken')
    : hasProblemAt(error, 'login')
      ? t('error.field.name')
      : undefined;
  const roles = accountRoles.toReversed().map((role: AccountRole) => ({
    id: role,
    title: t(`persons.role.${role}`),
    detail: t(`persons.roleHint.${role}`),
  }));
  return (
    <div className={styles.fields}>
      <TextField
        label={t('persons.name')}
        hint={t('persons.nameHint')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        autoComplete="off"
        maxLength={80}
        isRequired
        autoFocus
      />
      <TextField
        label={t('persons.login')}
        hint={t('persons.loginHint')}
        error={loginError}
        value={draft.login}
        onChange={(login) => onChange({ ...draft, login })}
        autoComplete="off"
        maxLength={80}
        isRequired
      />
      <div className={styles.role}>
        <Select
          label={t('persons.part')}
          choices={roles}
          value={draft.role}
          onChange={(id) => onChange({ ...draft, role: accountRoleSchema.parse(id) })}
        />
      </div>
    </div>
  );
}

/** As much as can be seen without asking the server. */
export function isWhole({ name, login }: NewPersonBody): boolean {
  return name.trim().length > 0 && login.trim().length > 1;
}
