import type { AccountRole } from '@fishbowl/shared/access/accountRole';
import { mayDo } from '@fishbowl/shared/access/mayDo';
import { siteStandings } from '@fishbowl/shared/access/standingsOf';

type Step = 'people' | 'course' | 'session' | 'links' | 'debrief' | 'code' | 'wait' | 'go';

/** What somebody with this account does first, where nothing is there yet. */
export function homeSteps(role: AccountRole): readonly Step[] {
  const standings = siteStandings(role);
  const staff: readonly Step[] = [
    ...(mayDo('people.add', standings) ? (['people'] as const) : []),
    ...(mayDo('course.create', standings) ? (['course'] as const) : []),
    ...(mayDo('session.create', standings) ? (['session', 'links', 'debrief'] as const) : []),
  ];
  return staff.length > 0 ? staff : ['code', 'wait', 'go'];
}
