import type { CourseReply } from '@fishbowl/shared/protocol/http/courses';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes something of a course; the answer is the course as it is afterwards. */
export function useCourseChange<Wanted>(change: (wanted: Wanted) => Promise<CourseReply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (course) => {
      queries.setQueryData(['course', course.id], course);
      return queries.invalidateQueries({ queryKey: ['courses'] });
    },
    // Who was overtaken is shown what it is now.
    onError: () => queries.invalidateQueries({ queryKey: ['course'] }),
  });
}
