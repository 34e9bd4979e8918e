import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what stays. */
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  readonly onClose: () => void;
  readonly onYes: () => void;
}

/** Asks before something is done that others notice. It is open as long as it is there. */
export function ConfirmDialog({ title, words, yes, no, onClose, onYes }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            tone="go"
            onPress={() => {
              onYes();
              onClose();
            }}
          >
            {yes}
          </Button>
          <Button onPress={onClose}>{no}</Button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
