import { ownLast } from '#domain/access/own-pair.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { isOpen, isWithheld } from './use-rows.ts';

export const filters = ['all', 'think', 'open', 'later', 'agreed', 'locked', 'out', 'done'] as const;
export type Filter = (typeof filters)[number];

export const sorts = ['think', 'best', 'worst', 'mentor', 'mentee'] as const;
export type Sort = (typeof sorts)[number];

/** What HR wants to see of the proposals. */
export interface Selection {
  readonly search: string;
  readonly filter: Filter;
  /** Empty: all. */
  readonly department: string;
  /** Both inclusive, in percent. */
  readonly fitFrom: number;
  readonly fitUntil: number;
  readonly sort: Sort;
}

export const everything: Selection = {
  search: '',
  filter: 'all',
  department: '',
  fitFrom: 0,
  fitUntil: 100,
  sort: 'think',
};

/** The departments that the two of any row work in, in the language's order. */
export function departmentsIn(rows: readonly ProposalLine[], language: string): readonly string[] {
  const { compare } = new Intl.Collator(language);
  const all = new Set(rows.flatMap(({ mentor, mentee }) => [mentor.department, mentee.department]));
  all.delete('');
  return [...all].toSorted(compare);
}

const inFilter: Readonly<Record<Filter, (row: ProposalLine) => boolean>> = {
  all: ({ status }) => status !== 'excluded' && status !== 'dropped',
  think: (row) => isOpen(row) && row.review === null && row.isToThinkOf,
  open: (row) => isOpen(row) && row.review === null,
  later: (row) => isOpen(row) && row.review === 'later',
  agreed: (row) => isOpen(row) && row.review === 'agreed',
  locked: ({ status }) => status === 'locked',
  out: ({ status }) => status === 'excluded',
  done: ({ status }) => status === 'approved',
};

export function countOf(rows: readonly ProposalLine[], filter: Filter): number {
  return rows.filter(inFilter[filter]).length;
}

/** The rows that are asked for, in the wanted order; names are ordered as `language` does. */
export function selected(rows: readonly ProposalLine[], wanted: Selection, language: string): readonly ProposalLine[] {
  const words = wanted.search.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const { department, fitFrom, fitUntil } = wanted;
  const hits = rows.filter(
    (row) =>
      inFilter[wanted.filter](row) &&
      (row.fitPercent === null || (row.fitPercent >= fitFrom && row.fitPercent <= fitUntil)) &&
      (department === '' || row.mentor.department === department || row.mentee.department === department) &&
      words.every((word) => textOf(row, language).includes(word)),
  );
  return ordered(hits, wanted.sort, language);
}

const texts = new WeakMap<ProposalLine, string>();

/** What a search looks in, made once for each row: thousands are searched at every letter. */
function textOf(row: ProposalLine, language: string): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { mentor, mentee } = row;
  const text = [mentor.name, mentee.name, mentor.department, mentee.department].join(' ').toLocaleLowerCase(language);
  texts.set(row, text);
  return text;
}

/** The server's order is best fit first. */
function ordered(rows: readonly ProposalLine[], sort: Sort, language: string): readonly ProposalLine[] {
  if (sort === 'best') return rows;
  if (sort === 'think') {
    // What is to be thought of first, then what is clear, then what has been looked at.
    const placeOf = ({ review, isToThinkOf }: ProposalLine): number => (review === null ? (isToThinkOf ? 0 : 1) : 2);
    return ownLast(
      rows.toSorted((a, b) => placeOf(a) - placeOf(b)),
      isWithheld,
    );
  }
  if (sort === 'worst') return ownLast(rows.toReversed(), isWithheld);
  const { compare } = new Intl.Collator(language);
  return rows.toSorted((a, b) => compare(a[sort].name, b[sort].name));
}
