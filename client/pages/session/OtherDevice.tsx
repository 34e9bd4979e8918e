import type { HandoffReply } from '@fishbowl/shared/protocol/http/join';
import { useMutation } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { handoffUrl } from '../../view/wayIn.ts';

/** Takes one's seat along to another device: a code to scan, good once and for five minutes. */
export function OtherDevice() {
  const { t } = useTranslation();
  const api = useApi();
  const { seat } = useSession();
  const { data, error, mutate, reset } = useMutation({ mutationFn: () => api.handoff(seat.sessionId) });
  return (
    <>
      <Button tone="icon" aria-label={t('otherDevice.button')} onPress={() => mutate()}>
        <Smartphone aria-hidden="true" />
      </Button>
      <Dialog
        title={t('otherDevice.title')}
        isOpen={data !== undefined || error !== null}
        onClose={reset}
        actions={<Button onPress={reset}>{t('common.close')}</Button>}
      >
        {data ? <Scan {...data} /> : <p>{t('otherDevice.failed')}</p>}
      </Dialog>
    </>
  );
}

function Scan({ token }: HandoffReply) {
  const { t } = useTranslation();
  return (
    <>
      <QrCode text={handoffUrl(window.location.origin, token)} label={t('otherDevice.code')} sizePx={280} />
      <p>{t('otherDevice.words')}</p>
    </>
  );
}
