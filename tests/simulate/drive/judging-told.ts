import type { Home } from '#teams-app/contract/home.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { pairKey } from '../calendar/pair-meetings.ts';
import { unseenAbsence, type ShownAbsences } from '../judge/absences.ts';
import type { Look } from '../judge/look.ts';
import { endedWithoutReason } from '../judge/passing.ts';
import { overRoom, type Mentoring, type Room } from '../judge/room.ts';
import { silentPairs, type LivingPair } from '../judge/silent-pairs.ts';
import { missingInACalendar, type ToldPairing } from '../judge/told.ts';
import { forAll } from './all.ts';
import type { Company, Pair } from './participants.ts';
import type { Judging } from './judging.ts';
import { judgeSplits, noteFollowed } from './judging-splits.ts';
import { allNeeds } from '../../support/needs-of.ts';

const dayMs = 24 * 3_600_000;
/** In its last weeks a pair may have had its last meeting. */
const lastWeeksMs = 35 * dayMs;
const standing = ['planned', 'moved'];

/** Compares what the product tells people and HR with what stands, and looks for pairs that nobody looks after. */
export async function judgeTold(look: Look, judging: Judging): Promise<void> {
  const { company, chronicle, verdict } = judging;
  const present = company.members.filter(({ oid }) => !chronicle.hasLeft(oid));
  const homes = new Map(await forAll(present, async ({ oid }) => [oid, await company.tab.home(oid)] as const));
  // The calendar of somebody who is gone cannot be looked at, and may have gone with them.
  const isWhole = ({ partners }: PairingBody): boolean => !partners.some(({ id }) => chronicle.hasLeft(id));
  const told = [...homes].flatMap(([person, home]) => toldTo(person, home.pairings.filter(isWhole)));
  noteFollowed(look, judging, told);
  verdict.add(missingInACalendar(look, told));
  const over = told
    .filter(({ isOver }) => isOver)
    .map(({ person, partner }) => ({ organiser: person, guest: partner }));
  // What has come to its last day is over by itself.
  const beforeTheirEnd = new Set(judging.pairs.filter(({ endsAt }) => look.at < endsAt - dayMs).map(pairKey));
  const early = over.filter((pair) => beforeTheirEnd.has(pairKey(pair)));
  verdict.add(endedWithoutReason(look, early, chronicle.possibleEndings(judging.pairs)));
  const living = await livingPairs(look, judging, homes);
  judgeSplits(look, judging, { told, living });
  // Nobody's own calendar is looked at in a group, which goes on without one of its guests.
  const alone = living.filter(({ group }) => group === null);
  verdict.add(unseenAbsence(look, shownAbsences(told, alone)));
  verdict.add(
    silentPairs(
      look,
      living.filter(({ endsAt }) => look.at < endsAt - lastWeeksMs),
    ),
  );
  verdict.add(overRoom(look, mentoringIn(homes, judging.pairs), (person) => roomIn(company, person)));
  const parked = await company.store.read((reader) => reader.parkedJobs());
  verdict.add(
    parked.map(({ job, reason }) => ({
      kind: 'parkedJobs',
      key: `${job.kind} ${job.id}`,
      text: `${job.kind} was given up: ${reason}`,
    })),
  );
}

function toldTo(person: string, pairings: readonly PairingBody[]): readonly ToldPairing[] {
  const withEach = pairings.flatMap((pairing) => pairing.partners.map((partner) => ({ ...pairing, partner })));
  return withEach.map(({ id, kind, partner, status, meetings }) => ({
    person,
    partner: partner.id,
    group: kind === 'pair' ? null : id,
    isOver: status === 'closed',
    meetings: meetings
      .filter(({ status: each }) => standing.includes(each))
      .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })),
    lost: meetings.filter(({ lost }) => lost !== null).map(({ start }) => Date.parse(start)),
  }));
}

/** Who mentors how many, as each of them is told; mentees of pairings that are over do not count. */
function mentoringIn(homes: ReadonlyMap<string, Home>, pairs: readonly Pair[]): readonly Mentoring[] {
  return [...homes].map(([person, { pairings }]) => {
    const mentees = new Map<string, number>();
    for (const { id, partners } of pairings.filter(
      ({ myRole, status }) => myRole === 'mentor' && status !== 'closed',
    )) {
      const programme = pairs.find((pair) => pair.id === id)?.programmeId ?? '';
      mentees.set(programme, (mentees.get(programme) ?? 0) + partners.length);
    }
    return { person, mentees };
  });
}

function roomIn({ rooms }: Company, person: string): Room {
  return rooms.get(person) ?? { capacities: new Map(), inAll: null };
}

/** How the two see what they have lost, for pairs in which nobody has gone. */
function shownAbsences(told: readonly ToldPairing[], pairs: readonly LivingPair[]): readonly ShownAbsences[] {
  return pairs.map(({ organiser, guest, hasTrouble }) => {
    const theirs = told.filter(
      ({ person, partner }) => pairKey({ organiser: person, guest: partner }) === pairKey({ organiser, guest }),
    );
    return { organiser, guest, hasTrouble, lostOf: new Map(theirs.map(({ person, lost }) => [person, lost])) };
  });
}

async function livingPairs(
  look: Look,
  { company, chronicle, pairs }: Judging,
  homes: ReadonlyMap<string, Home>,
): Promise<readonly (LivingPair & Omit<Pair, 'group'>)[]> {
  const statuses = await forAll(company.led, (hr) => hr.hrStatus(), 1);
  const troubled = new Set(
    statuses.flatMap((status) => allNeeds(status).flatMap(({ people }) => people.map(({ id }) => id))),
  );
  const ended = chronicle.endings(pairs);
  return pairs
    .filter((pair) => !ended.has(pairKey(pair)) && pair.endsAt > look.at)
    .map((pair) => ({
      ...pair,
      group: pair.group?.id ?? null,
      isPaused: chronicle.isPaused(pair, look.at),
      hasOffer: hasOffer(pair, homes) || isAsked(pair, homes),
      hasTrouble: [pair.organiser, pair.guest].some((person) => troubled.has(person)),
    }));
}

/** Both are asked whether what goes on after a split is theirs. */
function isAsked({ id, organiser, guest }: Pair, homes: ReadonlyMap<string, Home>): boolean {
  return [organiser, guest].every((person) => {
    const pairing = homes.get(person)?.pairings.find((each) => each.id === id);
    return pairing !== undefined && pairing.continuation !== null;
  });
}

function hasOffer({ id, organiser }: Pair, homes: ReadonlyMap<string, Home>): boolean {
  const pairing = homes.get(organiser)?.pairings.find((each) => each.id === id);
  return pairing?.offers.some(({ status }) => ['searching', 'open', 'chosen'].includes(status)) ?? false;
}
