import { Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyLine.module.css';

interface CopyLineProps {
  readonly label: string;
  /** What is copied, whole. */
  readonly text: string;
  readonly button: string;
  /** Said afterwards; `byHand`: where the browser does not let the page copy, and has it selected instead. */
  readonly copied: string;
  readonly byHand: string;
}

/** Something to be handed on, and the button that copies it. */
export function CopyLine({ label, text, button, copied, byHand }: CopyLineProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    field.current?.select();
    setSaid((await isCopied(text)) ? copied : byHand);
  };
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          className={styles.text}
          value={text}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={<Copy aria-hidden="true" />} onPress={() => void copy()}>
          {button}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

async function isCopied(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
