import { flag, maybe, oneOf, pageState, text, whole } from '../parts/page-state.ts';
import { everything, filters, sorts, type Selection } from './selection.ts';

const figureForms = ['chart', 'table'] as const;

/** The places of the matching: its proposals, and what they follow from. */
export const matchingParts = ['proposals', 'weights', 'rules', 'groups', 'waiting'] as const;
export type MatchingPart = (typeof matchingParts)[number];

/** What HR looks at of the round. */
interface RoundShown extends Selection {
  readonly part: MatchingPart;
  /** The proposal that is reviewed, by its id; `clear`: all the clear ones at once; `done`: the end; null: the list. */
  readonly pair: string | null;
  /** Beside it, how well the two fit, part by part. */
  readonly fit: boolean;
  /** How the spread of fits is drawn. */
  readonly spread: (typeof figureForms)[number];
}

const percent = whole(0, 100);

export const roundState = pageState<RoundShown>(
  { ...everything, part: 'proposals', pair: null, fit: false, spread: 'chart' },
  {
    search: text,
    filter: oneOf(filters),
    department: text,
    fitFrom: percent,
    fitUntil: percent,
    sort: oneOf(sorts),
    part: oneOf(matchingParts),
    pair: maybe(text),
    fit: flag,
    spread: oneOf(figureForms),
  },
);

/** Where a part of the matching is, from another one. */
export function partPath(part: MatchingPart): string {
  return part === 'proposals' ? '.' : `#part=${part}`;
}
