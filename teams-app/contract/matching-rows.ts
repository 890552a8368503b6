import type { PersonCard } from './shapes.ts';
import type { Matching } from './matching.ts';

/** The part of a person that a row shows. */
export type RowPerson = Pick<PersonCard, 'id' | 'name' | 'jobTitle' | 'department' | 'place' | 'hasPhoto'>;

/** One proposal of the columns of `matching`. */
export interface ProposalLine {
  readonly id: string;
  readonly mentor: RowPerson;
  readonly mentee: RowPerson;
  readonly status: Matching['proposals']['status'][number];
  /** Null for a pair of my own, and of somebody I meet where HR's own questions weigh. */
  readonly fitPercent: number | null;
  readonly cautions: number;
}

/** Everybody named in the answer, in the order of its numbers. */
export function peopleIn({ people }: Matching): readonly RowPerson[] {
  const word = (place: number | undefined): string => people.words[place ?? -1] ?? '';
  return people.id.map((id, at) => ({
    id,
    name: people.name[at] ?? '',
    jobTitle: word(people.jobTitle[at]),
    department: word(people.department[at]),
    place: word(people.place[at]),
    hasPhoto: people.hasPhoto[at] ?? false,
  }));
}

/** The proposals, best fit first. */
export function proposalsIn(body: Matching, people: readonly RowPerson[] = peopleIn(body)): readonly ProposalLine[] {
  const { proposals } = body;
  return proposals.id.flatMap((id, at) => {
    const mentor = people[proposals.mentor[at] ?? -1];
    const mentee = people[proposals.mentee[at] ?? -1];
    const status = proposals.status[at];
    if (mentor === undefined || mentee === undefined || status === undefined) return [];
    const { fitPercent, cautions } = proposals;
    return [{ id, mentor, mentee, status, fitPercent: fitPercent[at] ?? null, cautions: cautions[at] ?? 0 }];
  });
}
