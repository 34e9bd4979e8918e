import { encode } from 'uqr';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  /** What scanning it opens. */
  readonly label: string;
  readonly sizePx: number;
}

/** Dark on white in both themes, with its quiet zone: a camera must read it off any screen. */
export function QrCode({ text, label, sizePx }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      width={sizePx}
      height={sizePx}
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
