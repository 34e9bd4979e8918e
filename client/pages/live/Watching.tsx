import { isAtTable } from '@fishbowl/shared/session/seat';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** Who watches, by name; and the way out, at any time. */
export function Watching() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const agrees = useSnapshot(({ state }) => state.seats.get(seat.seatId)?.consent?.given ?? false);
  const watchers = roster.filter(({ role, online }) => !isAtTable(role) && online);
  const answer = () =>
    session.ask({
      type: 'answerConsent',
      purpose: 'observed',
      textVersion: seat.consentTextVersion,
      given: !agrees,
    });
  return (
    <Disclosure summary={t('table.watching', { count: watchers.length })}>
      <ul>
        {watchers.map(({ seatId, name, role }) => (
          <li key={seatId}>{`${name ?? ''}, ${t(`people.part.${role}`)}`}</li>
        ))}
      </ul>
      <Button tone="quiet" onPress={answer}>
        {t(agrees ? 'table.withdraw' : 'table.agreeAgain')}
      </Button>
    </Disclosure>
  );
}
