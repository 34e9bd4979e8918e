import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Entrance } from '../frontDoor/Entrance.tsx';
import { RefusedProblem } from './RefusedProblem.tsx';
import { useJoin } from './useJoin.ts';

/** A seat comes along from another device. The token works once, so nothing is asked before somebody presses. */
export function JoinByHandoff({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const join = useJoin({ by: 'handoff', token });
  if (join.error) return <RefusedProblem error={join.error} onAgain={() => join.reset()} />;
  return (
    <Entrance
      title={t('join.handoff')}
      words={t('join.handoffWords')}
      error={null}
      onSubmit={() => join.mutate(undefined)}
      actions={
        <Button tone="go" type="submit" isDisabled={join.isPending} autoFocus>
          {t('join.go')}
        </Button>
      }
    >
      {null}
    </Entrance>
  );
}
