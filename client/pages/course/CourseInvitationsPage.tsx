import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import type { InvitationsReply } from '@fishbowl/shared/protocol/http/invitations';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { useReader } from '../../hooks/useReader.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { CopyLine } from '../../ui/CopyLine.tsx';
import { cx } from '../../ui/cx.ts';
import line from '../../ui/Line.module.css';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { invitationUrl } from '../../view/courseUrls.ts';
import { errorWords } from '../../view/errorWords.ts';
import { formatWhen } from '../../view/formatWhen.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { LocalNotice } from '../sessionLinks/LocalNotice.tsx';
import styles from './Course.module.css';
import { CoursePage } from './CoursePage.tsx';
import own from './Invitations.module.css';
import { NewInvitation } from './NewInvitation.tsx';

type Invitation = InvitationsReply['invitations'][number];

/** Links that lead straight into the course: made here, copied, revoked. */
export function CourseInvitationsPage() {
  return <CoursePage>{(course) => <Fetched course={course} />}</CoursePage>;
}

function Fetched({ course }: { readonly course: CourseReply }) {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['invitations', course.id],
    queryFn: () => api.invitations(course.id),
  });
  if (data) return <Invitations course={course} invitations={data.invitations} />;
  return error ? <RequestProblem error={error} onAgain={() => void refetch()} /> : <Loading />;
}

interface InvitationsProps {
  readonly course: CourseReply;
  readonly invitations: readonly Invitation[];
}

function Invitations({ course, invitations }: InvitationsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Invitation | null>(null);
  const { make, revoke } = useInvitations(course.id);
  const trouble = make.error ?? revoke.error;
  const done = revoke.data ? t('invites.revoked') : make.data ? t('invites.made') : null;
  return (
    <div className={styles.parts}>
      <NewInvitation
        isBusy={make.isPending || course.archived}
        onMake={(body) => {
          revoke.reset();
          make.mutate(body);
        }}
      />
      <Section title={t('invites.open')} aside={invitations.length || undefined}>
        {invitations.length === 0 ? (
          <p className={styles.empty}>{t('invites.none')}</p>
        ) : (
          <>
            <div className={own.local}>
              <LocalNotice />
            </div>
            <ul>
              {invitations.map((each) => (
                <Row key={each.id} invitation={each} onRevoke={() => setAsked(each)} />
              ))}
            </ul>
          </>
        )}
      </Section>
      {asked && (
        <ConfirmDialog
          title={t('invites.revokeTitle')}
          words={t('invites.revokeBody')}
          yes={t('invites.revokeYes')}
          no={t('invites.revokeNo')}
          onClose={() => setAsked(null)}
          onYes={() => revoke.mutate(asked.id)}
        />
      )}
      <StatusLine words={trouble ? errorWords(trouble, t) : done} />
    </div>
  );
}

function Row({ invitation, onRevoke }: { readonly invitation: Invitation; readonly onRevoke: () => void }) {
  const { t } = useTranslation();
  const reader = useReader();
  const as = t(`courses.as.${invitation.role}`);
  const when = formatWhen(invitation.expiresMs, reader);
  return (
    <li className={cx(line.row, own.row)}>
      <div className={own.what}>
        <strong>{t(`courses.role.${invitation.role}`)}</strong>
        <span>{t('invites.left', { count: invitation.usesLeft })}</span>
        <span>{t('invites.until', { when })}</span>
      </div>
      <CopyLine
        label={t('invites.link', { as })}
        text={invitationUrl(window.location.origin, invitation.token)}
        button={t('invites.copy')}
        copied={t('invites.copied')}
        byHand={t('invites.byHand')}
      />
      <Button tone="quiet" aria-label={t('invites.revokeOf', { as, when })} onPress={onRevoke}>
        {t('invites.revoke')}
      </Button>
    </li>
  );
}

function useInvitations(courseId: CourseReply['id']) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = (reply: InvitationsReply) => {
    queries.setQueryData(['invitations', courseId], reply);
  };
  const make = useMutation({
    mutationFn: (body: Parameters<typeof api.invite>[1]) => api.invite(courseId, body),
    onSuccess,
  });
  const revoke = useMutation({ mutationFn: (id: Invitation['id']) => api.revokeInvitation(courseId, id), onSuccess });
  return { make, revoke };
}
