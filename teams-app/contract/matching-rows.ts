import type { PersonCard } from './shapes.ts';
import type { Matching } from './matching.ts';

/** The part of a person that a row shows. */
export type RowPerson = Pick<PersonCard, 'id' | 'name' | 'jobTitle' | 'department' | 'place' | 'hasPhoto'>;

/** One whom the matching names. */
export type MatchPerson = RowPerson & Pick<PersonCard, 'givenName'>;

/** One proposal of the columns of `matching`. */
export interface ProposalLine {
  readonly id: string;
  readonly mentor: MatchPerson;
  readonly mentee: MatchPerson;
  readonly status: Matching['proposals']['status'][number];
  /** Null for a pair of my own, and of somebody I meet where HR's own questions weigh. */
  readonly fitPercent: number | null;
  readonly cautions: number;
  readonly review: Matching['proposals']['review'][number];
  /** The name of whoever has agreed to it or put it aside; empty where nobody has. */
  readonly reviewedBy: string;
  /** Why the two, and what to think of; empty where that is not told. */
  readonly why: string;
  readonly against: string;
  readonly isToThinkOf: boolean;
}

/** Everybody named in the answer, in the order of its numbers. */
export function peopleIn({ people }: Matching): readonly MatchPerson[] {
  const word = (place: number | undefined): string => people.words[place ?? -1] ?? '';
  return people.id.map((id, at) => ({
    id,
    name: people.name[at] ?? '',
    givenName: word(people.givenName[at]),
    jobTitle: word(people.jobTitle[at]),
    department: word(people.department[at]),
    place: word(people.place[at]),
    hasPhoto: people.hasPhoto[at] ?? false,
  }));
}

/** The proposals, best fit first. */
export function proposalsIn(body: Matching, people: readonly MatchPerson[] = peopleIn(body)): readonly ProposalLine[] {
  const { proposals } = body;
  const toThinkOf = new Set(proposals.toThinkOf);
  return proposals.id.flatMap((id, at) => {
    const mentor = valueAt(people, proposals.mentor[at]);
    const mentee = valueAt(people, proposals.mentee[at]);
    const status = proposals.status[at];
    if (mentor === undefined || mentee === undefined || status === undefined) return [];
    const isToThinkOf = toThinkOf.has(at);
    const said = saidOf(proposals, at, { mentor, mentee });
    return [
      {
        id,
        mentor,
        mentee,
        status,
        isToThinkOf,
        ...figuresOf(proposals, at),
        ...reviewOf(proposals, at, people),
        ...said,
      },
    ];
  });
}

type Columns = Matching['proposals'];

function valueAt<Value>(values: readonly Value[], place: number | null | undefined): Value | undefined {
  return place === null || place === undefined ? undefined : values[place];
}

function figuresOf({ fitPercent, cautions }: Columns, at: number): Pick<ProposalLine, 'fitPercent' | 'cautions'> {
  return { fitPercent: fitPercent[at] ?? null, cautions: cautions[at] ?? 0 };
}

function reviewOf(
  { review, reviewedBy }: Columns,
  at: number,
  people: readonly MatchPerson[],
): Pick<ProposalLine, 'review' | 'reviewedBy'> {
  return { review: review[at] ?? null, reviewedBy: valueAt(people, reviewedBy[at])?.name ?? '' };
}

function saidOf(
  { saying, sayings }: Columns,
  at: number,
  { mentor, mentee }: Pick<ProposalLine, 'mentor' | 'mentee'>,
): Pick<ProposalLine, 'why' | 'against'> {
  const said = valueAt(sayings, saying[at]);
  if (said === undefined) return { why: '', against: '' };
  const named = (text: string): string =>
    text.replaceAll('{mentor}', () => mentor.givenName).replaceAll('{mentee}', () => mentee.givenName);
  return { why: named(said.why), against: named(said.against) };
}
