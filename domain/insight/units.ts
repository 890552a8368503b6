import { leastPeople } from './disclose.ts';

/** Where people work, and what was organised for them; nothing in it is an answer. */
export interface Unit {
  /** As the directory names it; empty where it says nothing. */
  readonly name: string;
  readonly people: number;
  readonly matched: number;
  /** Of the meetings of its people whose time has passed. */
  readonly planned: number;
  readonly held: number;
}

/** The units that are told by themselves, the largest first, and those of fewer than five people as one. */
export interface ShownUnits {
  readonly units: readonly Unit[];
  /** Null: there is nobody else. Its name is empty. */
  readonly others: (Unit & { readonly units: number }) | null;
}

/**
 * Small units are put together, and those of whom the directory says nothing with them. Where they are fewer than five
 * people even so, the smallest of the others joins them: a unit that is left over is no smaller than one that is shown.
 */
export function shownUnits(all: readonly Unit[]): ShownUnits {
  const bySize = all
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
  const units = bySize.filter(({ name, people }) => name !== '' && people >= leastPeople);
  const small = bySize.filter((unit) => !units.includes(unit));
  while (small.length > 0 && peopleIn(small) < leastPeople) {
    const next = units.pop();
    if (next === undefined) break;
    small.push(next);
  }
  return { units, others: small.length === 0 ? null : { ...together(small), units: small.length } };
}

function peopleIn(units: readonly Unit[]): number {
  return units.reduce((sum, { people }) => sum + people, 0);
}

function together(units: readonly Unit[]): Unit {
  return units.reduce(
    (sum, unit): Unit => ({
      name: '',
      people: sum.people + unit.people,
      matched: sum.matched + unit.matched,
      planned: sum.planned + unit.planned,
      held: sum.held + unit.held,
    }),
    { name: '', people: 0, matched: 0, planned: 0, held: 0 },
  );
}
