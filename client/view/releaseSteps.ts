import { stages } from '@fishbowl/shared/session/phase';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { TFunction } from 'i18next';
import type { ReleaseStage, ReleaseStep } from '../pages/debrief/ReleaseSteps.tsx';

const order: readonly ReleaseStage[] = ['self', ...stages];

/**
 * What has been shown to the student and the actor, and what comes next. `knowsSelf`: this viewer is told whether the
 * student has answered.
 */
export function releaseSteps(state: SessionState, knowsSelf: boolean, t: TFunction): readonly ReleaseStep[] {
  const done = doneStages(state);
  return order.map((stage, i) => {
    if (stage === 'self' && state.selfRating === 'skipped')
      return { stage, state: 'done', words: t('release.skipped') };
    if (done.includes(stage)) return { stage, state: 'done', words: t('release.shown') };
    if (i !== done.length) return { stage, state: 'later', words: t('release.later') };
    return { stage, state: 'now', words: t(stage === 'self' && knowsSelf ? 'release.writing' : 'release.next') };
  });
}

/** Null when all is shown. */
export function nextStage(state: SessionState): ReleaseStage | null {
  return order[doneStages(state).length] ?? null;
}

/** Who may not see the self-rating itself still sees that it is past: a later stage could not have come before it. */
function doneStages({ selfRating, released }: SessionState): readonly ReleaseStage[] {
  return selfRating !== null || released.length > 0 ? ['self', ...released] : [];
}
