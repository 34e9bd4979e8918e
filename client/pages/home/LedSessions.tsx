import type { SessionsReply } from '@fishbowl/shared/protocol/http/sessions';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useReader } from '../../hooks/useReader.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { sessionItem } from '../../view/sessionItem.ts';
import { SessionList } from '../sessions/SessionList.tsx';
import styles from './Home.module.css';

type Led = ReturnType<typeof useLedSessions>;

interface LedSessionsProps {
  readonly led: Led;
  /** Courses in which one mentors. */
  readonly mentored: ReadonlySet<string>;
}

/** The sessions that one leads or mentors, a page of them at a time. */
export function LedSessions({ led, mentored }: LedSessionsProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const cards = led.data?.pages.flatMap(({ sessions }) => sessions) ?? [];
  if (cards.length === 0) return null;
  const isMentored = cards.map(({ course }) => course !== null && mentored.has(course.id));
  const kind = isMentored.every(Boolean) ? 'mentored' : isMentored.some(Boolean) ? 'both' : 'led';
  const items = cards.map((card) => sessionItem({ ...card, role: null, seated: false }, reader, t));
  const phases = new Map(cards.map(({ id, phase }) => [id, phase]));
  return (
    <Section title={t(`home.staff.${kind}`)}>
      <SessionList
        sessions={items}
        hrefOf={({ id }) => (phases.get(id) === 'closed' ? `/s/${id}/report` : `/sessions/${id}`)}
        onEnter={() => {}}
        isBusy={false}
      />
      {led.hasNextPage && (
        <div className={styles.more}>
          <Button isDisabled={led.isFetchingNextPage} onPress={() => void led.fetchNextPage()}>
            {t('home.earlier')}
          </Button>
        </div>
      )}
    </Section>
  );
}

export function useLedSessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['sessions'],
    queryFn: ({ pageParam }: { readonly pageParam: SessionsReply['next'] }) => api.sessions(pageParam ?? undefined),
    initialPageParam: null,
    getNextPageParam: ({ next }: SessionsReply) => next,
  });
}
