import type { AuditReply } from '@fishbowl/shared/protocol/http/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { auditDays } from '../../view/auditRows.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import styles from './Record.module.css';
import { RecordList } from './RecordList.tsx';

/** What was done with one's own data: a page of it at a time, the newest first. */
export function RecordPage() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const { data: me } = useMe();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['myAudit'],
    queryFn: ({ pageParam }: { readonly pageParam: AuditReply['next'] }) => api.myAudit(pageParam),
    initialPageParam: null,
    getNextPageParam: ({ next }: AuditReply) => next,
  });
  useTitle(t('record.title'));
  if (error && !data) return <RequestProblem error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  const days = auditDays(
    data.pages.flatMap(({ entries }) => entries),
    { language: i18n.language, t, me: me?.account?.personId ?? null },
  );
  return (
    <Page
      title={t('record.title')}
      lead={t('record.lead')}
      action={<LinkButton to="/account">{t('record.back')}</LinkButton>}
    >
      {days.length === 0 && <p>{t('record.empty')}</p>}
      <RecordList days={days} />
      {hasNextPage && (
        <div className={styles.more}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('record.earlier')}
          </Button>
        </div>
      )}
    </Page>
  );
}
