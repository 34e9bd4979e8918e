import { QuestionDialog } from './QuestionDialog.tsx';

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
export function ConfirmDialog({ words, onYes, ...question }: ConfirmDialogProps) {
  return (
    <QuestionDialog
      {...question}
      onYes={() => {
        onYes();
        question.onClose();
      }}
    >
      <p>{words}</p>
    </QuestionDialog>
  );
}
