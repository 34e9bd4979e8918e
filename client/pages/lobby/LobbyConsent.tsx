import { isAtTable } from '@fishbowl/shared/session/seat';
import { useTranslation } from 'react-i18next';
import { useConfig } from '../../hooks/useConfig.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { askedAgain } from '../../view/askedAgain.ts';
import { Consent } from './Consent.tsx';

/** What is asked of those at the table, and for everybody who sees what. */
export function LobbyConsent() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const { role, seatId, consentTextVersion } = seat;
  const config = useConfig();
  const answer = useSnapshot(({ state }) => state.seats.get(seatId)?.consent?.given ?? null);
  const isAsked = isAtTable(role);
  const isAgain =
    answer === null &&
    askedAgain(
      session.connection.history.map(({ event }) => event),
      seatId,
    );
  const seen = [
    'student',
    'actor',
    config.visibility === 'shared' ? 'observersShared' : 'observers',
    'supervisor',
    config.pseudonyms ? 'pseudonyms' : 'names',
  ] as const;
  return (
    <Consent
      notice={
        isAgain && (
          <Notice tone="calm" title={t('options.askedAgain')}>
            {t(config.visibility === 'shared' ? 'options.askedAgainShared' : 'options.askedAgainBlind')}
          </Notice>
        )
      }
      questions={
        isAsked
          ? [
              {
                id: 'observed',
                title: t('consent.observed.title'),
                words: t(config.place === 'call' ? 'consent.observed.words' : 'consent.observed.wordsRoom'),
                answer,
              },
            ]
          : []
      }
      onAnswer={(_, given) =>
        session.ask({ type: 'answerConsent', purpose: 'observed', textVersion: consentTextVersion, given })
      }
      whoSees={seen.map((each) => ({ who: t(`consent.see.${each}.who`), what: t(`consent.see.${each}.what`) }))}
      caveat={t(
        isAsked ? 'consent.caveat' : config.place === 'call' ? 'consent.caveatRaters' : 'consent.caveatRatersRoom',
      )}
    />
  );
}
