import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
  Label,
} from 'react-aria-components/TextField';
import styles from './TextField.module.css';

interface TextFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what would be right. Shown under the field and tied to it. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

/** One line of text on a rule. */
export function TextField({ label, hint, error, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field ?? ''} isInvalid={error !== undefined}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} {...(placeholder === undefined ? {} : { placeholder })} />
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
