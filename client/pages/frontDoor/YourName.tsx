import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Entrance } from './Entrance.tsx';

interface YourNameProps {
  readonly role: 'student' | 'actor' | 'interpreter' | 'observer' | 'supervisor';
  readonly session: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onJoin: (name: string) => void;
  readonly corner?: ReactNode;
}

/** Who came by a link says how the others shall call them. */
export function YourName({ role, session, isBusy, error, onJoin, corner }: YourNameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <Entrance
      title={t('yourName.title')}
      words={t('yourName.words', { session, part: t(`roles.as.${role}`) })}
      error={error}
      corner={corner}
      onSubmit={() => name.trim() && onJoin(name.trim())}
      actions={
        <Button tone="go" type="submit" isDisabled={isBusy || name.trim() === ''}>
          {t('yourName.go')}
        </Button>
      }
    >
      <TextField
        label={t('yourName.name')}
        hint={t('yourName.hint')}
        value={name}
        onChange={setName}
        autoComplete="given-name"
        maxLength={60}
        isRequired
        autoFocus
      />
    </Entrance>
  );
}
