import { mayDo } from '@fishbowl/shared/access/mayDo';
import type { RightName } from '@fishbowl/shared/access/rights';
import { courseStandings } from '@fishbowl/shared/access/standingsOf';
import { courseIdSchema } from '@fishbowl/shared/core/ids';
import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from './useApi.ts';
import { useMe } from './useMe.ts';

const lookAgainMs = 10_000;

/** The course that the address names. */
export function useCourse() {
  const api = useApi();
  const { courseId } = useParams();
  return useQuery({
    queryKey: ['course', courseId],
    queryFn: () => api.course(courseIdSchema.parse(courseId)),
    refetchInterval: lookAgainMs,
  });
}

/** What the one who is signed in may do in a course. */
export function useMayDo(course: Pick<CourseReply, 'role'>): (right: RightName) => boolean {
  const { data: me } = useMe();
  const standings = courseStandings(me?.account?.role ?? 'member', course.role);
  return (right) => mayDo(right, standings);
}
