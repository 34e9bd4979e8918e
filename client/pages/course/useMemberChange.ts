import type { CourseId } from '@fishbowl/shared/core/ids';
import type { Member, MemberBody } from '@fishbowl/shared/protocol/http/courses';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';

export interface Change extends Pick<MemberBody, 'role' | 'status'> {
  /** As they were read: whoever was changed since is not changed again unseen. */
  readonly member: Member;
}

/** Admits, gives another part, or takes out. */
export function useMemberChange(courseId: CourseId) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const key = ['members', courseId];
  const change = useMutation({
    mutationFn: ({ member, role, status }: Change) =>
      api.changeMember(courseId, member.personId, { role, status, version: member.version }),
    onSuccess: (reply) => {
      queries.setQueryData(key, reply);
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['course', courseId] }),
  });
  const words = (made: Change | undefined) => {
    if (!made) return null;
    const name = made.member.name ?? '';
    const wasPending = made.member.status === 'pending';
    if (made.status === 'removed') return t(wasPending ? 'coursePeople.declined' : 'coursePeople.out', { name });
    if (wasPending) return t('coursePeople.admitted', { name });
    if (made.member.status === 'removed') return t('coursePeople.back', { name });
    return t('coursePeople.changed', { name, role: t(`courses.role.${made.role}`) });
  };
  return { ...change, words };
}
