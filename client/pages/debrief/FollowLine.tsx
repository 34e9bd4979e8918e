import { useTranslation } from 'react-i18next';
import { useNames } from '../../hooks/useNames.ts';
import { useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FollowLine.module.css';
import type { InStep } from './useInStep.ts';

/** Whether this page goes along with the supervisor, and the way out and back. */
export function FollowLine({ step: { guide, isFollowing, isLeading, follow, letGo } }: { readonly step: InStep }) {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  if (guide === null && !isLeading) return null;
  const isOwnDevice = guide === seat.seatId;
  const name = guide === null ? '' : nameOf(guide);
  return (
    <div className={styles.follow}>
      <p role="status">
        {isFollowing && t(isOwnDevice ? 'step.followingOwn' : 'step.following', { name })}
        {isLeading && t('step.leading')}
        {!isFollowing && !isLeading && t('step.alone')}
      </p>
      {guide !== null && (
        <Button tone="quiet" onPress={isFollowing ? letGo : follow}>
          {isFollowing ? t('step.letGo') : t(isOwnDevice ? 'step.followOwn' : 'step.follow', { name })}
        </Button>
      )}
    </div>
  );
}
