import type { CourseReply, Member } from '@fishbowl/shared/protocol/http/courses';
import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../hooks/useApi.ts';
import { useCourse } from '../../hooks/useCourse.ts';
import { useHealth } from '../../hooks/useHealth.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { askAgain } from '../../view/askAgain.ts';
import { errorWords } from '../../view/errorWords.ts';
import { courseDraft, emptyPlan, type Plan, plannedMs } from '../../view/planDraft.ts';
import { NewSession, type SessionDraft } from '../newSession/NewSession.tsx';
import { useSessionDraft } from '../newSession/useSessionDraft.ts';
import { RequestProblem } from '../problem/RequestProblem.tsx';
import { PlanRows } from './PlanRows.tsx';

/** A session of a course: as any, with the course's own beginnings, a time, and who has which part. */
export function PlanSessionPage() {
  const { t } = useTranslation();
  const api = useApi();
  const library = useLibrary();
  const course = useCourse();
  const id = course.data?.id;
  const health = useHealth();
  const members = useQuery({
    queryKey: ['members', id],
    queryFn: () => (id === undefined ? null : api.membersOf(id)),
    enabled: id !== undefined,
  });
  useTitle(t('planning.title'));
  const all = [library, course, health, members];
  const failed = all.find(({ error, data }) => error && !data);
  if (failed) return <RequestProblem error={failed.error} onAgain={() => askAgain(all)} />;
  if (!library.data || !course.data || !health.data || !members.data) return <Loading />;
  const { media } = health.data;
  return <Form course={course.data} members={members.data.members} library={library.data} hasCalls={media} />;
}

interface FormProps {
  readonly course: CourseReply;
  readonly members: readonly Member[];
  readonly library: LibraryReply;
  readonly hasCalls: boolean;
}

function Form({ course, members, library, hasCalls }: FormProps) {
  const { t } = useTranslation();
  const session = useSessionDraft(library, () => courseDraft(library, hasCalls, course.defaults));
  const { draft } = session;
  const [plan, setPlan] = useState<Plan>(emptyPlan);
  const make = useMake(course);
  const hasInterpreter = library.scenarios.find(({ id }) => id === draft.scenario)?.hasInterpreter ?? false;
  const places = plan.places.filter(({ role }) => role !== 'interpreter' || hasInterpreter);
  return (
    <NewSession
      title={t('planning.title')}
      lead={t('planning.lead', { course: course.title })}
      first={<PlanRows plan={plan} onChange={setPlan} members={members} hasInterpreter={hasInterpreter} />}
      {...session}
      hasCalls={hasCalls}
      error={make.error && errorWords(make.error, t)}
      action={
        <Button tone="go" isDisabled={make.isPending} onPress={() => make.mutate({ draft, plan: { ...plan, places } })}>
          {t('planning.make')}
        </Button>
      }
    />
  );
}

interface Wanted {
  readonly draft: SessionDraft;
  readonly plan: Plan;
}

function useMake({ id }: CourseReply) {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft: { scenario, codebook, ...choices }, plan: { when, places, classmatesMayWatch } }: Wanted) =>
      api.planSession(id, {
        ...choices,
        scenarioId: scenario,
        codebookId: codebook,
        plannedMs: plannedMs(when),
        classmatesMayWatch,
        places,
      }),
    onSuccess: async (made) => {
      queries.setQueryData(['session', made.id], made);
      const stale = [['course', id], ['sessions'], ['next'], ['mySessions']];
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      await navigate(`/sessions/${made.id}`);
    },
  });
}
