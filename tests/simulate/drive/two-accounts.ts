import type { Product } from '../../support/product.ts';
import type { SamplePerson } from '../../support/standin-client.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Member } from './company.ts';
import { openAdministration } from './outlook.ts';

/** How the second account of a person is written. */
const spellings: readonly ((person: Pick<SamplePerson, 'displayName'>) => string)[] = [
  ({ displayName }) => displayName,
  ({ displayName }) => `${displayName} (adm)`,
  ({ displayName }) => displayName.split(' ').toReversed().join(', '),
];
/** One person among so many pairs has two accounts, and at least one has. */
const pairsToOne = 20;

/** Of some people the mentor's account is a second one of the mentee beside them. */
export async function openTwoAccounts(
  { shellUrl, standin }: Pick<Product, 'shellUrl' | 'standin'>,
  members: readonly Member[],
): Promise<readonly Two[]> {
  const administration = openAdministration(shellUrl);
  const people = new Map((await standin.people()).map((person) => [person.oid, person]));
  const mentees = members.filter(({ role }) => role === 'mentee');
  const accounts: Two[] = [];
  for (const [index, mentee] of mentees.slice(0, Math.ceil(mentees.length / pairsToOne)).entries()) {
    const own = people.get(mentee.oid);
    const other = members[members.indexOf(mentee) + 1];
    const spelled = spellings[index % spellings.length];
    if (own === undefined || other === undefined || spelled === undefined) continue;
    await administration.changeProfile(other.oid, { displayName: spelled(own) });
    accounts.push({ organiser: mentee.oid, guest: other.oid });
  }
  return accounts;
}
