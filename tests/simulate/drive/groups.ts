import { groupEndpoints, type Groups } from '#teams-app/contract/groups.ts';
import { settledSeries } from '../../support/main-job.ts';
import type { TabClient } from '../../support/tab-client.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import { forAll } from './all.ts';
import { keepApartInGroups } from './human-resources.ts';
import type { Company, Group, Member, Pair } from './participants.ts';

/** Everybody in it, the mentor of a group among them. */
export const peopleInGroup = 4;
const dayMs = 86_400_000;

/**
 * HR proposes groups with a mentor, or circles, and publishes them. Answers any two of each that began, once their series
 * are booked or known not to be; `among` are people of whom one is in each.
 */
export async function formGroups(
  company: Company,
  { id, hr }: { readonly id: string; readonly hr: TabClient },
  { kind, among }: { readonly kind: Group['kind']; readonly among: readonly Member[] },
): Promise<readonly Pair[]> {
  const wish = { kind, size: peopleInGroup };
  const proposed = await hr.call(groupEndpoints.propose, { body: wish });
  if ((await publish(hr, await keepApartInGroups(hr, proposed, wish))) === 0) return [];
  await settledSeries(company.product, hr);
  await company.rest.untilQuiet();
  return begunGroups(company, id, among);
}

async function publish(hr: TabClient, { groups }: Groups): Promise<number> {
  const seen = groups.filter(({ status }) => status === 'proposed').map(({ id, version }) => ({ id, version }));
  if (seen.length > 0) await hr.call(groupEndpoints.publish, { body: { groups: seen } });
  return seen.length;
}

/** As its people are told. */
async function begunGroups(
  { tab, groups }: Company,
  programmeId: string,
  people: readonly Member[],
): Promise<readonly Pair[]> {
  const homes = await forAll(people, async ({ oid }) => ({ oid, pairings: (await tab.home(oid)).pairings }));
  const found: Pair[] = [];
  for (const { oid, pairings } of homes) {
    for (const { id, kind, partners, endsOn } of pairings) {
      if (kind === 'pair' || groups.some((each) => each.id === id)) continue;
      const group: Group = { id, kind, members: withMentorFirst(oid, partners) };
      groups.push(group);
      const endsAt = Date.parse(endsOn) + dayMs;
      found.push(...twosOf(group.members).map((two) => ({ id, ...two, programmeId, group, endsAt })));
    }
  }
  return found;
}

/** Of a mentor's own page nobody else is one. */
function withMentorFirst(
  oid: string,
  partners: readonly { readonly id: string; readonly isMentor: boolean }[],
): readonly string[] {
  const ofKind = (isMentor: boolean) => partners.filter((each) => each.isMentor === isMentor).map(({ id }) => id);
  return [...ofKind(true), oid, ...ofKind(false)];
}

function twosOf(people: readonly string[]): readonly Two[] {
  return people.flatMap((organiser, at) => people.slice(at + 1).map((guest) => ({ organiser, guest })));
}
