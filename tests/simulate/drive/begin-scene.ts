import { newLived } from '../life/habit.ts';
import type { Scene } from '../perform/scene.ts';
import type { Chronicle } from './chronicle.ts';
import type { Company, Pair } from './participants.ts';
import { openAdministration, openOutlook } from './outlook.ts';

/** What people have before them through the whole life; the moment comes to it. */
export type KeptScene = Omit<Scene, 'look' | 'nextMoment'>;

/** People with a pairing in each of two programmes. */
function inTwo(pairs: readonly Pair[]): number {
  const people = new Set(pairs.flatMap(({ organiser, guest }) => [organiser, guest]));
  return [...people].filter((person) => {
    const theirs = pairs.filter(({ organiser, guest }) => [organiser, guest].includes(person));
    return new Set(theirs.map(({ programmeId }) => programmeId)).size > 1;
  }).length;
}

export function beginScene(
  company: Company,
  { chronicle, pairs }: { readonly chronicle: Chronicle; readonly pairs: readonly Pair[] },
): KeptScene {
  const { shellUrl } = company.product;
  const lived = newLived();
  lived.add('has-two-accounts', company.twoAccounts.length);
  lived.add('is-in-two-programmes', inTwo(pairs));
  lived.add('is-in-a-group', new Set(company.groups.flatMap(({ members }) => members)).size);
  return {
    company,
    outlook: openOutlook(shellUrl),
    administration: openAdministration(shellUrl),
    chronicle,
    pairs,
    leaving: new Map(),
    returning: new Map(),
    proposals: [],
    absences: [],
    later: [],
    answers: [],
    lived,
  };
}
