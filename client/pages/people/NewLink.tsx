import type { PersonReply } from '@fishbowl/shared/protocol/http/people';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { PasswordLink } from './PasswordLink.tsx';

interface NewLinkProps {
  readonly person: PersonReply;
  readonly onClose: () => void;
}

/** A new way to a password, for somebody who has none or forgot it. Made only when asked for: it is noted. */
export function NewLink({ person, onClose }: NewLinkProps) {
  const { t } = useTranslation();
  const api = useApi();
  const make = useMutation({ mutationFn: () => api.newPasswordLink(person.personId) });
  return (
    <Dialog
      title={t('persons.linkTitle', { name: person.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {!make.data && (
            <Button tone="go" isDisabled={make.isPending} onPress={() => make.mutate()}>
              {t('persons.linkGo')}
            </Button>
          )}
          <Button onPress={onClose}>{t(make.data ? 'persons.close' : 'common.cancel')}</Button>
        </>
      }
    >
      {make.data ? <PasswordLink {...make.data} /> : <p>{t('persons.linkWords')}</p>}
      {make.error && <Notice tone="fault" title={errorWords(make.error, t)} />}
    </Dialog>
  );
}
