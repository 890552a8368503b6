import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { OpenStore } from '#adapters/store/store.ts';
import { nothingTold, type KeptProfile } from '#domain/enrolment/profile.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import { idOf, type MatchRoundId, type PersonId } from '#domain/ids.ts';
import { defaultWeights } from '#domain/programme/match-factors.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import { begin, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import type { Job } from '#operations/job.ts';
import type { Notice } from '#operations/ports/messages.ts';
import type { Writer } from '#operations/ports/store.ts';

/** Two who are to meet; the organiser's mailbox is the one that is spoken to. */
export interface WantedPair {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly organiser: Role;
}

/** So many pairs in one transaction. */
const atOnce = 250;

/**
 * Pairings whose series are wanted, as after HR's approval; all series come due with one commit. Nobody may be in two
 * calls. Answers what approval would ring for.
 */
export async function saveWanted(
  store: OpenStore,
  programme: Programme,
  pairs: readonly WantedPair[],
  now: Temporal.Instant,
): Promise<readonly Job[]> {
  const enrolments = enrolmentsOf(programme, pairs, now);
  await store.write(async (tx) => {
    for (const enrolment of enrolments.values()) await tx.saveEnrolment(enrolment);
    await tx.saveProfiles([...enrolments.keys()].map(profileOf));
  });
  const wanted: Wanted[] = [];
  for (let first = 0; first < pairs.length; first += atOnce) {
    const some = pairs.slice(first, first + atOnce);
    wanted.push(...(await store.write((tx) => savePairings(tx, { programme, pairs: some, enrolments, now }))));
  }
  const series = wanted.map(({ pairing, organiserId }) => seriesOf(pairing, organiserId));
  await store.write(async (tx) => {
    for (const each of series) await tx.addSeries(each, now);
    await tx.addNotices(wanted.flatMap(({ pairing }) => toldAlready(pairing, now)));
  });
  return series.map(({ id }) => ({ kind: 'plan-series', id }));
}

function enrolmentsOf(
  programme: Programme,
  pairs: readonly WantedPair[],
  now: Temporal.Instant,
): ReadonlyMap<PersonId, Enrolment> {
  const roles = new Map<PersonId, Role>();
  for (const { mentorId, menteeId } of pairs) roles.set(mentorId, 'mentor').set(menteeId, 'mentee');
  return new Map([...roles].map(([personId, role]) => [personId, enrolmentOf(programme, personId, role, now)]));
}

function profileOf(personId: PersonId): KeptProfile {
  const suits = {
    weekday: 2,
    from: Temporal.PlainTime.from('09:00'),
    until: Temporal.PlainTime.from('11:30'),
  } as const;
  return {
    personId,
    told: { ...nothingTold, languages: ['sv', 'en'], preferredTimes: [suits] },
    room: null,
    version: 1,
  };
}

function enrolmentOf(programme: Programme, personId: PersonId, role: Role, now: Temporal.Instant): Enrolment {
  return {
    id: idOf(randomUUID()),
    programmeId: programme.id,
    personId,
    status: 'enrolled',
    roles: [role],
    capacity: role === 'mentor' ? 5 : 0,
    goals: [],
    enrolledAt: now,
    pausedUntil: null,
    freedAt: null,
    standsAside: false,
    version: 1,
  };
}

interface Wanted {
  readonly pairing: Pairing;
  readonly organiserId: PersonId;
}

interface Approved {
  readonly programme: Programme;
  readonly pairs: readonly WantedPair[];
  readonly enrolments: ReadonlyMap<PersonId, Enrolment>;
  readonly now: Temporal.Instant;
}

async function savePairings(tx: Writer, { programme, pairs, enrolments, now }: Approved): Promise<readonly Wanted[]> {
  const roundId = idOf<'MatchRound'>(randomUUID());
  const today = now.toZonedDateTimeISO(programme.timeZone).toPlainDate();
  const matched = pairs.map((pair) => ({ pair, proposal: proposalOf(roundId, pair, enrolments, now) }));
  const [first] = pairs;
  if (first === undefined) return [];
  const round: MatchRound = {
    id: roundId,
    programmeId: programme.id,
    status: 'published',
    proposedAt: now,
    proposedBy: first.mentorId,
    publishedBy: first.mentorId,
    publishedAt: null,
    publishesAt: null,
    held: null,
    form: 'mentoring',
    replaces: null,
    weights: defaultWeights,
    version: 1,
  };
  const proposals = matched.map(({ proposal }) => proposal);
  await tx.saveRound(round);
  await tx.fillRound(roundId, proposals, []);
  const wanted: Wanted[] = [];
  for (const { pair, proposal } of matched) {
    const pairing = begin({ id: idOf(randomUUID()), programme, proposal, now, today });
    if (isRefused(pairing)) throw new Error(pairing.refused);
    await tx.addPairing(pairing, proposal.id);
    wanted.push({ pairing, organiserId: pair.organiser === 'mentor' ? pair.mentorId : pair.menteeId });
  }
  return wanted;
}

function proposalOf(
  roundId: MatchRoundId,
  { mentorId, menteeId }: WantedPair,
  enrolments: ReadonlyMap<PersonId, Enrolment>,
  now: Temporal.Instant,
): MatchProposal {
  const [mentor, mentee] = [enrolments.get(mentorId), enrolments.get(menteeId)];
  if (mentor === undefined || mentee === undefined) throw new TypeError('A pair of people who are not enrolled.');
  const half = 0.5;
  return {
    id: idOf(randomUUID()),
    roundId,
    mentorEnrolmentId: mentor.id,
    menteeEnrolmentId: mentee.id,
    mentorId,
    menteeId,
    status: 'approved',
    review: null,
    refusal: null,
    fit: {
      score: half,
      factors: {
        competences: half,
        goals: half,
        'working-style': half,
        language: half,
        place: half,
        'experience-gap': half,
        'common-hours': half,
        'career-wish': half,
        'earlier-ratings': half,
        questions: half,
      },
      reasonsFor: [],
      reasonsAgainst: [],
    },
    proposedAt: now,
    version: 1,
  };
}

/** The card that their meetings stand has been sent before: Teams' limits are not what is measured. */
function toldAlready(pairing: Pairing, now: Temporal.Instant): readonly Notice[] {
  return pairing.members.map(({ personId }) => ({
    id: idOf(randomUUID()),
    about: { kind: 'booked', pairingId: pairing.id, seriesId: null },
    personId,
    pairingId: pairing.id,
    programmeId: null,
    stale: false,
    wantedAt: now,
    sentAt: now,
    activityId: null,
    undelivered: null,
    dueAt: null,
    attempts: 1,
    mailState: null,
    mailedAt: null,
  }));
}

function seriesOf({ id, version }: Pairing, organiserId: PersonId): MeetingSeries {
  return {
    id: idOf(randomUUID()),
    pairingId: id,
    pairingVersion: version,
    status: 'wanted',
    organiserId,
    bookingKey: randomUUID(),
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    timeZone: null,
    wish: null,
    ending: null,
    trouble: null,
    version: 1,
  };
}
