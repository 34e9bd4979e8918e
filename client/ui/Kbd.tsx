import styles from './Kbd.module.css';

/** A key as printed on the keyboard. The words beside it must say what it does. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
