import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { cx } from '../../ui/cx.ts';
import line from '../../ui/Line.module.css';
import { Section } from '../../ui/Section.tsx';
import styles from './SessionRows.module.css';

type SeatCard = SessionReply['seats'][number];

interface SessionPeopleProps {
  readonly seats: readonly SeatCard[];
  readonly onClose: (seat: SeatCard) => void;
  readonly onErase: (seat: SeatCard) => void;
}

/** Who has a place in the session, the way to close it, and to erase a guest who asks for it. */
export function SessionPeople({ seats, onClose, onErase }: SessionPeopleProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<SeatCard | null>(null);
  const nameOf = ({ name, role }: SeatCard) => name ?? t(`roles.name.${role}`);
  return (
    <Section title={t('links.people')}>
      {seats.length === 0 && <p className={styles.words}>{t('links.nobody')}</p>}
      <ul>
        {seats.map((seat) => (
          <li key={seat.seatId} className={cx(line.row, styles.row)}>
            <span className={styles.who}>
              <span className={styles.name}>{nameOf(seat)}</span>
              <span className={styles.words}>
                {[t(`roles.name.${seat.role}`), ...(seat.revoked ? [t('links.closed')] : [])].join(', ')}
              </span>
            </span>
            <span className={styles.acts}>
              {!seat.revoked && (
                <Button
                  tone="quiet"
                  aria-label={t('links.closeOf', { name: nameOf(seat) })}
                  onPress={() => setAsked(seat)}
                >
                  {t('links.close1')}
                </Button>
              )}
              {seat.erasable && (
                <Button
                  tone="quiet"
                  aria-label={t('links.eraseOf', { name: nameOf(seat) })}
                  onPress={() => onErase(seat)}
                >
                  {t('links.erase')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t('links.closeTitle', { name: nameOf(asked) })}
          words={t('links.closeBody')}
          yes={t('links.closeYes')}
          no={t('links.closeNo')}
          onClose={() => setAsked(null)}
          onYes={() => onClose(asked)}
        />
      )}
    </Section>
  );
}
