import type { SessionId } from '@fishbowl/shared/core/ids';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { ErasureDialog } from '../erasure/ErasureDialog.tsx';

export type Guest = Pick<SessionReply['seats'][number], 'seatId' | 'name'>;

interface EraseGuestProps {
  readonly sessionId: SessionId;
  readonly guest: Guest;
  readonly onClose: () => void;
  /** By the name that is gone now. */
  readonly onErased: (name: string) => void;
}

/** Somebody who came without an account asks to be forgotten. */
export function EraseGuest({ sessionId, guest, onClose, onErased }: EraseGuestProps) {
  const queries = useQueryClient();
  const name = guest.name ?? '';
  return (
    <ErasureDialog
      whose={{ of: 'guest', sessionId, seatId: guest.seatId }}
      login={name}
      onClose={onClose}
      onErased={() => {
        void queries.invalidateQueries({ queryKey: ['session', sessionId] });
        onErased(name);
        onClose();
      }}
    />
  );
}
