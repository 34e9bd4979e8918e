import { type PersonId, personIdSchema } from '@fishbowl/shared/core/ids';
import type { AuditReply } from '@fishbowl/shared/protocol/http/audit';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { auditDays } from '../../view/auditRows.ts';
import { peopleRows } from '../../view/peopleRows.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './Audit.module.css';
import { AuditTable } from './AuditTable.tsx';

const everybody = 'everybody';

/** The whole record, for administrators; of one person, if the address names one. */
export function AuditPage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const person = personIdSchema.safeParse(search.get('person')).data ?? null;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(person);
  useTitle(t('audit.title'));
  if (error && !data) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  const days = auditDays(data?.pages.flatMap(({ entries }) => entries) ?? [], {
    language: i18n.language,
    t,
    me: null,
  });
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <div className={styles.filter}>
        <PersonChoice
          person={person}
          onChange={(chosen) => setSearch(chosen === everybody ? {} : { person: chosen })}
        />
      </div>
      {!data && <Loading />}
      {data && days.length === 0 && <p>{t(person ? 'audit.emptyPerson' : 'audit.empty')}</p>}
      {days.length > 0 && <AuditTable days={days} />}
      {hasNextPage && (
        <div className={styles.more}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('audit.earlier')}
          </Button>
        </div>
      )}
    </Page>
  );
}

interface PersonChoiceProps {
  readonly person: PersonId | null;
  readonly onChange: (id: string) => void;
}

function PersonChoice({ person, onChange }: PersonChoiceProps) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const { data } = useQuery({ queryKey: ['people'], queryFn: api.people });
  if (!data) return null;
  const named = peopleRows(data.people, '', i18n.language, t).map(({ person: { personId }, name, login }) => ({
    id: String(personId),
    title: `${name} (${login})`,
  }));
  const isListed = person === null || named.some(({ id }) => id === person);
  const choices = [
    { id: everybody, title: t('audit.everybody') },
    ...named,
    ...(isListed ? [] : [{ id: String(person), title: t('audit.unlisted') }]),
  ];
  return <SearchSelect label={t('audit.person')} choices={choices} value={person ?? everybody} onChange={onChange} />;
}

function useAudit(person: PersonId | null) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['audit', person],
    queryFn: ({ pageParam }: { readonly pageParam: AuditReply['next'] }) => api.audit(person, pageParam),
    initialPageParam: null,
    getNextPageParam: ({ next }: AuditReply) => next,
    // Each reading is noted: it is not read again for having looked away.
    refetchOnWindowFocus: false,
  });
}
