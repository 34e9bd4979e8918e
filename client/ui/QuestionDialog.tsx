import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface QuestionDialogProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
  readonly yes: string;
  /** False: the answer yes is not possible yet, or is on its way. */
  readonly isReady?: boolean;
  readonly onYes: () => void;
  readonly no: string;
  readonly onClose: () => void;
}

/** A dialog with two ways out: go on, or leave all as it is. */
export function QuestionDialog({ yes, isReady = true, onYes, no, isOpen = true, ...dialog }: QuestionDialogProps) {
  return (
    <Dialog
      {...dialog}
      isOpen={isOpen}
      actions={
        <>
          <Button tone="go" isDisabled={!isReady} onPress={onYes}>
            {yes}
          </Button>
          <Button onPress={dialog.onClose}>{no}</Button>
        </>
      }
    />
  );
}
