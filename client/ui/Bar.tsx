import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Bar.module.css';
import { Wordmark } from './Wordmark.tsx';

interface BarProps {
  /** Of the page; the front door shows the product's name instead. */
  readonly title?: string | undefined;
  /** The title is the page's only `h1`. Pages with a large title of their own say false. */
  readonly isHeading?: boolean;
  /** Small facts after the title, divided by hairlines. */
  readonly facts?: readonly string[];
  /** The places that one can go to; on a small phone they are a line of their own. */
  readonly nav?: ReactNode;
  readonly children?: ReactNode;
  /** No line under it: the front door. */
  readonly bare?: boolean;
}

/** The bar at the top of every page but the table's own. */
export function Bar({ title, isHeading = false, facts = [], nav, children, bare = false }: BarProps) {
  const { t } = useTranslation();
  const Title = isHeading ? 'h1' : 'span';
  return (
    <header className={styles.bar} data-bare={bare}>
      <a className={styles.skip} href="#main">
        {t('common.skip')}
      </a>
      <Link className={styles.logo} to="/" aria-label={t('common.home')}>
        <Wordmark name={title ? undefined : t('common.product')} />
      </Link>
      {title && <Title className={styles.title}>{title}</Title>}
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {nav && <div className={styles.nav}>{nav}</div>}
      <div className={styles.right}>{children}</div>
    </header>
  );
}
