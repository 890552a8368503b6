import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** How many mentees somebody said that they take, those of a group among them. */
export interface Room {
  /** By programme that they are a mentor in. */
  readonly capacities: ReadonlyMap<string, number>;
  /** Over all programmes; null: no limit of their own. */
  readonly inAll: number | null;
}

/** Mentees that somebody has at one moment, by programme. */
export interface Mentoring {
  readonly person: string;
  readonly mentees: ReadonlyMap<string, number>;
}

/** Mentors who were given more mentees than they said, in one programme or in all of them together. */
export function overRoom(
  { at, nameOf }: Pick<Look, 'at' | 'nameOf'>,
  mentoring: readonly Mentoring[],
  roomOf: (person: string) => Room,
): readonly Violation[] {
  return mentoring.flatMap(({ person, mentees }) => {
    const { capacities, inAll } = roomOf(person);
    const sum = [...mentees.values()].reduce((total, each) => total + each, 0);
    const isBeyondHere = [...mentees].some(([programme, each]) => each > (capacities.get(programme) ?? 0));
    if (!isBeyondHere && (inAll === null || sum <= inAll)) return [];
    const here = [...mentees.keys()].map((programme) => capacities.get(programme) ?? 0).join(' and ');
    const said = inAll === null ? here : `${here}, ${inAll} in all`;
    return [
      {
        kind: 'overRoom' as const,
        key: person,
        text: `${nameOf(person)} has ${[...mentees.values()].join(' and ')} mentees on ${moment(at)} and said ${said}`,
      },
    ];
  });
}
