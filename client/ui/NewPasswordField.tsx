import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './TextField.tsx';

type NewPasswordFieldProps = Pick<
  ComponentProps<typeof TextField>,
  'label' | 'error' | 'value' | 'onChange' | 'autoFocus' | 'maxLength'
>;

/** Where a password is chosen: says what one must be like, and asks the browser to keep it. */
export function NewPasswordField(field: NewPasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      hint={t('common.passwordHint', { count: passwordLimits.min })}
      type="password"
      autoComplete="new-password"
      isRequired
    />
  );
}
