import { flag, oneOf, pageState } from '../parts/page-state.ts';

const forms = ['chart', 'table'] as const;
export type Form = (typeof forms)[number];

/** What somebody has opened on the overview. */
export interface OverviewShown {
  /** All of what needs them, not only the most urgent. */
  readonly all: boolean;
  readonly meetings: Form;
  readonly usefulness: Form;
  readonly answers: Form;
}

export const overviewState = pageState<OverviewShown>(
  { all: false, meetings: 'chart', usefulness: 'chart', answers: 'chart' },
  { all: flag, meetings: oneOf(forms), usefulness: oneOf(forms), answers: oneOf(forms) },
);
