import type { Product } from '../../support/product.ts';
import type { SamplePerson } from '../../support/standin-client.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Member } from './participants.ts';
import { openAdministration } from './outlook.ts';

/** How the second account of a person is written. */
const spellings: readonly ((person: Pick<SamplePerson, 'displayName'>) => string)[] = [
  ({ displayName }) => displayName,
  ({ displayName }) => `${displayName} (adm)`,
  ({ displayName }) => displayName.split(' ').toReversed().join(', '),
];
/** One person among so many people has two accounts. */
const peopleToOne = 40;
/** Two of one team, who report to the same person: nothing else keeps them apart. */
const places = { mentee: 2, mentor: 5 } as const;

/** Of some mentees a mentor's account is a second one; of one at least, where there are three pairs or more. */
export async function openTwoAccounts(
  { shellUrl, standin }: Pick<Product, 'shellUrl' | 'standin'>,
  members: readonly Member[],
): Promise<readonly Two[]> {
  const administration = openAdministration(shellUrl);
  const people = new Map((await standin.people()).map((person) => [person.oid, person]));
  const accounts: Two[] = [];
  for (let first = 0; first < members.length; first += peopleToOne) {
    const [mentee, other] = [members[first + places.mentee], members[first + places.mentor]];
    const own = mentee && people.get(mentee.oid);
    const spelled = spellings[accounts.length % spellings.length];
    if (own === undefined || other === undefined || spelled === undefined) continue;
    await administration.changeProfile(other.oid, { displayName: spelled(own) });
    accounts.push({ organiser: own.oid, guest: other.oid });
  }
  return accounts;
}
