import type { SeatId } from '@fishbowl/shared/core/ids';
import type { ComponentProps } from 'react';
import type { CountsTable } from '../../pages/report/CountsTable.tsx';
import type { ReportNote } from '../../pages/report/NotesList.tsx';
import type { RaterRow } from '../../pages/report/RatersTable.tsx';
import type { Report } from '../../pages/report/Report.tsx';
import { type AgreementView, agreementOf } from './agreementOf.ts';
import { caveatsOf } from './caveatsOf.ts';
import { countsOf } from './countsOf.ts';
import { factsOf } from './factsOf.ts';
import { momentsOf } from './momentsOf.ts';
import { notesOf } from './notesOf.ts';
import { numbersOf } from './numbersOf.ts';
import { basisOf, type ReportSource } from './ReportSource.ts';
import { raterRowsOf } from './raterRowsOf.ts';
import { ratersInOrder } from './ratersInOrder.ts';
import { seatsOf } from './seatsOf.ts';
import { triesOf } from './triesOf.ts';
import { viewsOf } from './viewsOf.ts';
import { workedOf } from './workedOf.ts';

/** One page, and the tables behind it. */
export interface ReportView {
  readonly page: Omit<ComponentProps<typeof Report>, 'detail'>;
  readonly counts: ComponentProps<typeof CountsTable>;
  readonly agreement: AgreementView;
  readonly raters: readonly RaterRow[];
  readonly notes: readonly ReportNote[];
  /** The raters, for a lane each. */
  readonly lanes: readonly SeatId[];
}

/** The report as one seat may see it, from what its own stream has told it and from nothing else. */
export function reportOf(source: ReportSource): ReportView {
  const basis = basisOf(source);
  const { t, title, state, nameOf } = source;
  const [student] = seatsOf(state, 'student');
  return {
    page: {
      title,
      lead: student ? t('report.lead', { name: nameOf(student) }) : t('report.leadNobody'),
      facts: factsOf(basis),
      worked: workedOf(basis),
      numbers: numbersOf(basis),
      moments: momentsOf(basis),
      tries: triesOf(basis),
      views: viewsOf(basis),
      caveats: caveatsOf(basis),
    },
    counts: countsOf(basis),
    agreement: agreementOf(basis),
    raters: raterRowsOf(basis),
    notes: notesOf(basis),
    lanes: ratersInOrder(basis).map(({ id }) => id),
  };
}
