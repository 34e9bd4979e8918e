import type { PersonId } from '@fishbowl/shared/core/ids';
import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { erasureWords } from '../../view/erasureWords.ts';
import { errorWords } from '../../view/errorWords.ts';
import styles from './ErasureDialog.module.css';
import { ErasurePreview } from './ErasurePreview.tsx';

interface ErasureDialogProps {
  readonly whose: PersonId | 'me';
  readonly login: string;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Before somebody is erased: what goes, what stays and why; then their login, typed again. */
export function ErasureDialog({ whose, login, onClose, onErased }: ErasureDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const isMe = whose === 'me';
  const [typed, setTyped] = useState('');
  const preview = useQuery({
    queryKey: ['erasure', whose],
    queryFn: () => api.erasurePreview(whose),
    staleTime: 0,
    gcTime: 0,
  });
  const erase = useMutation({ mutationFn: () => api.erase(whose, { login: typed }), onSuccess: onErased });
  const isOpen = preview.data?.obstacles.length === 0;
  const trouble = erase.error ?? preview.error;
  return (
    <Dialog
      title={isMe ? t('erasure.titleMe') : t('erasure.title', { name: preview.data?.name ?? login })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {isOpen && (
            <Button isDisabled={!isSameLogin(typed, login) || erase.isPending} onPress={() => erase.mutate()}>
              {t(isMe ? 'erasure.goMe' : 'erasure.go')}
            </Button>
          )}
          <Button tone="go" onPress={onClose}>
            {t('erasure.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {preview.data && <Preview preview={preview.data} isMe={isMe} />}
        {preview.isPending && <p role="status">{t('erasure.loading')}</p>}
        {isOpen && (
          <TextField
            label={t('erasure.login', { login })}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            isRequired
          />
        )}
        {trouble && <Notice tone="fault" title={errorWords(trouble, t)} />}
      </div>
    </Dialog>
  );
}

function Preview({ preview, isMe }: { readonly preview: ErasurePreviewReply; readonly isMe: boolean }) {
  const { t } = useTranslation();
  return <ErasurePreview {...erasureWords(preview, isMe, t)} />;
}

/** As the server compares them. */
function isSameLogin(typed: string, login: string): boolean {
  return loginSchema.safeParse(typed).data === login;
}
