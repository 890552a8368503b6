import { maybe, oneOf, pageState, text, whole } from '../parts/page-state.ts';
import { everything, filters, sorts, type Selection } from './selection.ts';

const figureForms = ['chart', 'table'] as const;

/** What HR looks at of the round. */
interface RoundShown extends Selection {
  /** The proposal that is open beside the list, by its id. */
  readonly pair: string | null;
  /** How the spread of fits is drawn. */
  readonly spread: (typeof figureForms)[number];
}

const percent = whole(0, 100);

export const roundState = pageState<RoundShown>(
  { ...everything, pair: null, spread: 'chart' },
  {
    search: text,
    filter: oneOf(filters),
    department: text,
    fitFrom: percent,
    fitUntil: percent,
    sort: oneOf(sorts),
    pair: maybe(text),
    spread: oneOf(figureForms),
  },
);
