import type { SeatId } from '@fishbowl/shared/core/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { familiesOfTask, tagged, taskOf, taskOfFamilies } from '../../view/taskOf.ts';
import { TaskDialog } from './TaskDialog.tsx';

interface TaskChoiceProps {
  readonly seatId: SeatId;
  /** What the button is about, read out: "Choose what Olga watches for". */
  readonly label: string;
}

/** Gives a rater one or two families to watch for, or everything. */
export function TaskChoice({ seatId, label }: TaskChoiceProps) {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const task = useSnapshot(({ state }) => taskOf(state, seatId));
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="quiet" aria-label={label} onPress={() => setAsking(true)}>
        {t('task.choose')}
      </Button>
      {asking && (
        <TaskDialog
          title={label}
          families={tagged(seat.codebook)}
          chosen={familiesOfTask(seat.codebook, task)}
          onDone={(families) => {
            session.ask({ type: 'assignTask', seatId, codes: taskOfFamilies(seat.codebook, families) });
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
