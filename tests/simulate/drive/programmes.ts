import { enrolmentEndpoints, type EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import { ruleEndpoints } from '#teams-app/contract/matching.ts';
import { settledSeries } from '../../support/main-job.ts';
import type { TabClient } from '../../support/tab-client.ts';
import { pairKey } from '../calendar/pair-meetings.ts';
import { forAll } from './all.ts';
import { dayOf, directoryRead } from './company.ts';
import { formInGroups, formOf, groupedOf, joinsAtFirst, joinsLater, roomOf, type Grouped } from './forms.ts';
import { formGroups, peopleInGroup } from './groups.ts';
import { keepApart } from './human-resources.ts';
import type { Company, Member, Pair } from './participants.ts';

const dayMs = 86_400_000;
const cadence = 'every-two-weeks';

/**
 * The programmes of the company: who is matched or grouped at first, and those whom a later round of the rolling one brings
 * together.
 */
export interface Programmes {
  readonly pairs: readonly Pair[];
  /** More people join the rolling programme, whoever of them is there. Answers the pairs that are new. */
  joinLater(known: readonly Pair[], isAway: (oid: string) => boolean): Promise<readonly Pair[]>;
}

/**
 * HR begins a programme for everybody, from the first week to the last; one that some of them join as well, in which each
 * pairing has a length of its own; and one of as many groups and circles as are asked for. Everybody enrols, HR matches and
 * approves, and every series is booked or known not to be.
 */
export async function beginProgrammes(
  company: Company,
  { weeks, groups }: { readonly weeks: number; readonly groups: number },
): Promise<Programmes> {
  await directoryRead(company);
  const { members, twoAccounts } = company;
  const today = Date.parse(await company.product.standin.now());
  const dates = { startsOn: dayOf(today), endsOn: dayOf(today + (weeks * 7 - 1) * dayMs) };
  const grouped = groupedOf(members, { groups, size: peopleInGroup, twoAccounts });
  const pairForm = (version: number) => (member: Member) =>
    formOf(member, { twoAccounts, room: roomOf(member, grouped), version });
  const dated = await begin(company, { ...dates, cadence });
  await forAll(members, ({ oid }) => company.product.standin.install(oid));
  await enrol(company, dated.id, members, pairForm(0));
  const first = await match(company, dated, []);
  // Those who join at a third of the time go on to the end.
  const pairingMonths = Math.max(1, Math.floor((weeks * 7 * 2) / 3 / 30.5));
  const rolling = await begin(company, { ...dates, endsOn: null, pairingMonths, cadence });
  const atFirst = members.filter((_, at) => joinsAtFirst(at));
  await enrol(company, rolling.id, atFirst, pairForm(1));
  const kept = await apart(rolling.hr, atFirst, first);
  const second = await match(company, rolling, first);
  const inGroups = await beginGroups(company, { ...dates, cadence }, { grouped, known: [...first, ...second] });
  return {
    pairs: [...first, ...second, ...inGroups],
    async joinLater(known, isAway) {
      const joining = members.filter(({ oid }, at) => joinsLater(at) && !isAway(oid));
      await enrol(company, rolling.id, joining, pairForm(1));
      const others = [...first, ...inGroups].filter((pair) => !kept.includes(pair));
      await apart(rolling.hr, [...atFirst, ...joining], others);
      return match(company, rolling, known);
    },
  };
}

/** Groups, and circles of those who join later or are left, beside the pairs; nobody is with somebody there with whom they are paired. */
async function beginGroups(
  company: Company,
  dates: Parameters<TabClient['beginProgramme']>[0],
  { grouped, known }: { readonly grouped: Grouped; readonly known: readonly Pair[] },
): Promise<readonly Pair[]> {
  const { leaders, mentees, peers } = grouped;
  if (leaders.length + peers.length === 0) return [];
  const programme = await begin(company, { ...dates, forms: ['group', 'circle'] });
  const join = (members: readonly Member[]): Promise<void> =>
    enrol(company, programme.id, members, (member) => formInGroups(member, grouped));
  await join([...leaders, ...mentees]);
  const kept = await apart(programme.hr, [...leaders, ...mentees], known);
  const groups = await formGroups(company, programme, { kind: 'group', among: leaders });
  await join(peers);
  const others = known.filter((pair) => !kept.includes(pair));
  await apart(programme.hr, [...leaders, ...mentees, ...peers], others);
  const circles = await formGroups(company, programme, { kind: 'circle', among: [...mentees, ...peers] });
  return [...groups, ...circles];
}

/** A programme, and HR within it. */
interface Begun {
  readonly id: string;
  readonly hr: TabClient;
}

async function begin(
  { product, hr, hrOid, led }: Company,
  changes: Parameters<TabClient['beginProgramme']>[0],
): Promise<Begun> {
  const { id } = await hr.beginProgramme(changes);
  const within = product.as(hrOid, id);
  led.push(within);
  return { id, hr: within };
}

/** Whoever is refused stays out. */
async function enrol(
  { tab, rooms, rest }: Company,
  programmeId: string,
  members: readonly Member[],
  formFor: (member: Member) => EnrolmentInput,
): Promise<void> {
  const params = { programmeId };
  await forAll(members, async (member) => {
    const body = formFor(member);
    if ((await tab.call(member.oid, enrolmentEndpoints.enrol, { params, body })) === null) return;
    const { capacities, inAll } = rooms.get(member.oid) ?? { capacities: new Map<string, number>(), inAll: null };
    rooms.set(member.oid, {
      capacities: new Map([...capacities, [programmeId, body.capacity]]),
      inAll: body.profile?.room ?? inAll,
    });
  });
  await rest.untilQuiet();
}

/**
 * Whom one programme has brought together the other need not: a year of the two is told by the two. Answers which of them
 * HR keeps apart now.
 */
async function apart(hr: TabClient, members: readonly Member[], pairs: readonly Pair[]): Promise<readonly Pair[]> {
  const joined = new Set(members.map(({ oid }) => oid));
  const both = pairs.filter(({ organiser, guest }) => joined.has(organiser) && joined.has(guest));
  for (const { organiser, guest } of both)
    await hr.call(ruleEndpoints.add, { body: { personId: organiser, otherId: guest, seen: null } });
  return both;
}

async function match(company: Company, { id, hr }: Begun, known: readonly Pair[]): Promise<readonly Pair[]> {
  const proposed = await hr.propose();
  if (proposed.round === null) throw new Error('Nobody was proposed to anybody.');
  const { proposals } = await keepApart({ hr }, proposed);
  // Those who would be left may be together already, or have no room.
  if (proposals.length === 0) return [];
  const { refused, approved } = await hr.approveRound();
  // People who join later may have been closed out meanwhile.
  if (refused.length > 0 && known.length === 0)
    throw new Error(`Not approved: ${refused.map(({ text }) => text).join(' ')}`);
  if (approved > 0) await settledSeries(company.product, hr);
  await company.rest.untilQuiet();
  return pairsOf(company, { id, known }, proposals);
}

async function pairsOf(
  { tab }: Company,
  { id: programmeId, known }: { readonly id: string; readonly known: readonly Pair[] },
  matched: readonly { readonly mentor: { readonly id: string }; readonly mentee: { readonly id: string } }[],
): Promise<readonly Pair[]> {
  const pairs = await forAll(matched, async ({ mentee, mentor }) => {
    const { pairings } = await tab.home(mentee.id);
    return pairings
      .filter(
        ({ id, kind, partner }) => kind === 'pair' && partner.id === mentor.id && !known.some((each) => each.id === id),
      )
      .map(({ id, endsOn }): Pair => {
        const endsAt = Date.parse(endsOn) + dayMs;
        return { id, organiser: mentee.id, guest: mentor.id, programmeId, group: null, endsAt };
      });
  });
  const found = pairs.flat();
  const twice = found.find((pair) => known.some((each) => pairKey(each) === pairKey(pair)));
  if (twice !== undefined) throw new Error('Two people were brought together in both programmes.');
  return found;
}
