import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import { isSameName } from '@fishbowl/shared/protocol/http/erasure';
import type { ErasurePreviewReply } from '@fishbowl/shared/protocol/http/me';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erasable } from '../../api/personCalls.ts';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type ErasableKind, erasureWords } from '../../view/erasureWords.ts';
import { errorWords } from '../../view/errorWords.ts';
import styles from './ErasureDialog.module.css';
import { ErasurePreview } from './ErasurePreview.tsx';

interface ErasureDialogProps {
  readonly whose: Erasable;
  /** To be typed again: the login, or the name of a guest. */
  readonly login: string;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Before somebody is erased: what goes, what stays and why; then their login or name, typed again. */
export function ErasureDialog({ whose, login, onClose, onErased }: ErasureDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const isMe = whose.of === 'me' || whose.of === 'ownGuest';
  const [typed, setTyped] = useState('');
  const preview = useQuery({
    queryKey: ['erasure', whose],
    queryFn: () => api.erasurePreview(whose),
    staleTime: 0,
    gcTime: 0,
  });
  const erase = useMutation({ mutationFn: () => api.erase(whose, typed), onSuccess: onErased });
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
            <Button isDisabled={!isSame(whose, typed, login) || erase.isPending} onPress={() => erase.mutate()}>
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
        {preview.data && <Preview preview={preview.data} whose={whose.of} />}
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

function Preview({ preview, whose }: { readonly preview: ErasurePreviewReply; readonly whose: ErasableKind }) {
  const { t } = useTranslation();
  return <ErasurePreview {...erasureWords(preview, whose, t)} />;
}

/** As the server compares them. */
function isSame({ of }: Erasable, typed: string, login: string): boolean {
  if (of === 'guest' || of === 'ownGuest') return isSameName(typed, login);
  return loginSchema.safeParse(typed).data === login;
}
