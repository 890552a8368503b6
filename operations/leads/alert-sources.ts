import { Temporal } from 'temporal-polyfill';
import { stateSeen } from '#domain/access/seen-by-hr.ts';
import type { PersonId } from '#domain/ids.ts';
import type { AttentionReason } from '#domain/insight/urgency.ts';
import { endsSoonDays, type AlertKind } from '#domain/leads/alerts.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { leadsToTell } from '../candidates/round-cards.ts';
import { choosingNow } from '../choosing/hr-choosing.ts';
import { helpItems, type AttentionItem } from '../insight/attention.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { applicationsToAnswer } from '../enrolment/to-answer.ts';
import { groupBy } from '../group-by.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** Something a lead may be told of; `key` tells it from others of its kind in the programme. */
export interface AlertItem {
  readonly key: string;
  /** What it says on HR's page, where it stands there; null for what is only counted. */
  readonly attention: AttentionItem | null;
}

/** For whom a programme is looked through. */
export interface AlertFacts {
  readonly reader: Reader;
  readonly programme: Programme;
  readonly leadId: PersonId;
  readonly waitingDays: number;
  readonly now: Temporal.Instant;
  /** What needs HR, read once however many sources ask. */
  readonly attention: () => Promise<readonly AttentionItem[]>;
}

/** What of one kind needs somebody now. */
export type AlertSource = (facts: AlertFacts) => Promise<readonly AlertItem[]>;

/** Nothing that needs a person stands on a page only: a reason without a kind does not compile. */
const kindOf: Readonly<Record<AttentionReason, AlertKind>> = {
  'help-wanted': 'help',
  'no-mailbox': 'trouble',
  'mailbox-out-of-scope': 'trouble',
  'rights-missing': 'trouble',
  'mailbox-full': 'trouble',
  'calendar-unreadable': 'trouble',
  'hours-unknown': 'trouble',
  'no-common-time': 'trouble',
  'refused-by-outlook': 'trouble',
  'no-teams-link': 'trouble',
  'series-gone': 'trouble',
  'guest-without-meetings': 'trouble',
  'split-in-outlook': 'trouble',
  'outlook-unavailable': 'trouble',
  'booking-delayed': 'trouble',
  'account-missing': 'trouble',
  'calendar-followed-slowly': 'trouble',
  'no-meeting-booked': 'trouble',
  'not-met-within-21-days': 'trouble',
  'three-missed-in-a-row': 'trouble',
  // Somebody was asked or told, and nothing came back.
  'card-blocked': 'unanswered',
  'card-app-missing': 'unanswered',
  'card-undelivered': 'unanswered',
  'card-uncertain': 'unanswered',
  'card-mailed': 'unanswered',
  'card-mailed-perhaps': 'unanswered',
  'silence-seen': 'unanswered',
};

export const alertSources: Readonly<Record<AlertKind, AlertSource>> = {
  // By itself, since it is asked for at once and the rest of the page takes longer.
  help: async (facts) => {
    const { reader, programme } = facts;
    const helpWanted = await reader.helpWanted(programme.id);
    const helpTaken = await reader.helpTaken(helpWanted.map(({ wishId }) => wishId));
    const ids = [...helpWanted.map(({ personId }) => personId), ...helpTaken.map(({ takenUp }) => takenUp.by)];
    const wishes = helpItems({ helpWanted, helpTaken, people: await peopleById(reader, ids) });
    return notOwn(facts, wishes).then((items) => items.filter(({ attention }) => attention?.takenUp === null));
  },
  applicants,
  trouble: (facts) => ofKind(facts, 'trouble'),
  unanswered: async (facts) => [...(await ofKind(facts, 'unanswered')), ...(await nobodyLeft(facts))],
  'round-ready': async ({ reader, programme, leadId, now }) => {
    const round = await reader.latestRound(programme.id);
    if (round?.status !== 'draft') return [];
    // A round that ran by itself has a card of its own, which whoever of HR follows where others lead does not get.
    const hasCard =
      round.proposedBy === null && (await leadsToTell({ now: () => now }, reader, programme)).includes(leadId);
    return hasCard ? [] : [{ key: round.id, attention: null }];
  },
  'waiting-long': waitingLong,
  'ends-soon': async ({ programme, now }) => {
    const { endsOn } = programme;
    const today = todayIn(programme, now);
    const days = endsOn === null ? null : today.until(endsOn, { largestUnit: 'days' }).days;
    const isSoon = days !== null && days >= 0 && days <= endsSoonDays;
    return endsOn !== null && isSoon ? [{ key: endsOn.toString(), attention: null }] : [];
  },
};

async function ofKind(facts: AlertFacts, kind: AlertKind): Promise<readonly AlertItem[]> {
  const all = await facts.attention();
  return notOwn(
    facts,
    all.filter(({ reason }) => kindOf[reason] === kind),
  );
}

/** A lead who takes part never learns by an alert of anything about a pairing of their own, nor about its other members. */
async function notOwn(
  { reader, programme, leadId }: AlertFacts,
  items: readonly AttentionItem[],
): Promise<readonly AlertItem[]> {
  if (items.length === 0) return [];
  const own = (await reader.pairingsOf(leadId)).filter(({ programmeId }) => programmeId === programme.id);
  const near = new Set([leadId, ...own.flatMap(membersOf)]);
  return items
    .filter(({ people }) => !people.some(({ id }) => near.has(id)))
    .map((attention) => ({
      key: [attention.subject.id, attention.reason, ...attention.people.map(({ id }) => id).slice(0, 1)].join(' '),
      attention,
    }));
}

function membersOf({ members }: Pairing): readonly PersonId[] {
  return members.map(({ personId }) => personId);
}

/** Those whom it is the leads' turn to answer. */
async function applicants({ reader, programme, leadId }: AlertFacts): Promise<readonly AlertItem[]> {
  const waiting = await applicationsToAnswer(reader, programme.id, leadId);
  return waiting.map(({ enrolmentId, appliedAt }) => ({
    key: `${enrolmentId} ${appliedAt.toString()}`,
    attention: null,
  }));
}

/** Mentees who choose for themselves and have nobody left to choose: HR can match them. */
async function nobodyLeft({ reader, programme, leadId, now }: AlertFacts): Promise<readonly AlertItem[]> {
  if (programme.matching.choosing !== 'self') return [];
  const waiting = await choosingNow(reader, programme, await reader.requests(programme.id), now);
  return waiting
    .filter(({ state, person }) => state === 'nobody-left' && person.id !== leadId)
    .map(({ person }) => ({ key: person.id, attention: null }));
}

/** Whoever HR sees as waiting, counted from when they joined or their last pairing ended. */
async function waitingLong(facts: AlertFacts): Promise<readonly AlertItem[]> {
  const { reader, programme, leadId, waitingDays, now } = facts;
  const pairings = await reader.pairings(programme.id);
  const running = new Set(pairings.filter(({ status }) => status !== 'closed').flatMap(membersOf));
  const today = todayIn(programme, now);
  const before = now.subtract({ hours: waitingDays * 24 });
  const ended = groupBy(
    pairings.flatMap((pairing) => membersOf(pairing).map((personId) => ({ personId, at: pairing.ended?.at ?? now }))),
    ({ personId }) => personId,
  );
  const isBefore = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, before) <= 0;
  return (await reader.enrolments(programme.id))
    .filter((enrolment) => enrolment.personId !== leadId)
    .filter((enrolment) => {
      const isPaired = running.has(enrolment.personId);
      return stateSeen(enrolment, { isPaired, isProposed: false, today }) === 'waiting';
    })
    .filter(({ personId, enrolledAt }) =>
      [enrolledAt, ...(ended.get(personId) ?? []).map(({ at }) => at)].every(isBefore),
    )
    .map(({ id }) => ({ key: id, attention: null }));
}
