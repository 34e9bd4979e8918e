import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Section } from '../../ui/Section.tsx';
import type { PadFamily } from '../live/pad.ts';
import styles from './CodebookPreview.module.css';

/** What the observers will have under their fingers: each family with its codes, marks and letters. */
export function CodebookPreview({ families }: { readonly families: readonly PadFamily[] }) {
  const { t } = useTranslation();
  const codes = families.reduce((sum, family) => sum + family.codes.length, 0);
  return (
    <Section title={t('newSession.preview')} aside={t('newSession.codes', { count: codes })}>
      <ul>
        {families.flatMap((family) =>
          family.codes.map((code) => (
            <li key={code.id} className={styles.code}>
              <Mark hue={family.hue} variant={code.variant} />
              <span>{code.label}</span>
              {code.key && <Kbd keys={code.key} />}
            </li>
          )),
        )}
      </ul>
      {codes === 0 && <p className={styles.none}>{t('newSession.ratingsOnly')}</p>}
    </Section>
  );
}
