import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import { landing, type Landing } from '#domain/insight/landing.ts';
import { shownInSteps } from '#domain/insight/shown-counts.ts';
import type { ShownRange } from '#domain/insight/shown-range.ts';
import { programmeStatus, type ProgrammeFacts, type ProgrammeStatusFigures } from '#domain/insight/programme-status.ts';
import { inOrderOfUrgency, needsSomebody } from '#domain/insight/urgency.ts';
import { isOver, isStanding, type Meeting } from '#domain/meetings/meeting.ts';
import { isProgrammeOver, mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { nextTryOf } from '#domain/programme/round-rhythm.ts';
import { attentionList, isUndelivered, type AttentionFacts, type AttentionItem } from './attention.ts';
import { zonesOutOfDate } from './counted-alike.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';
import { closeBatches } from '../access/close-batches.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { Need } from './need.ts';
import { programmeNeeds } from './programme-needs.ts';

/**
 * How the programme stands: what was organised, what the answers say as far as that reveals nobody, and what needs its leads.
 */
export interface ProgrammeInsight {
  readonly programme: Programme;
  readonly figures: ProgrammeStatusFigures;
  /** Among those that count there is one of more than two people. */
  readonly hasGroups: boolean;
  readonly seriesEnded: number;
  /** Meetings that stand in the calendars from now on. */
  readonly meetingsAhead: number;
  /** Who was invited by somebody. */
  readonly invited: number;
  /** People with a goal that is not dropped. */
  readonly peopleWithGoals: ShownRange;
  /** Whether it works for the two, and why pairs ended, in figures. */
  readonly landing: Landing;
  /** What needs whoever looks, the most urgent first. */
  readonly needs: readonly Need[];
  /** What is looked after, by the service itself or by another lead. */
  readonly underway: readonly Need[];
  /** The day on which the next round runs by itself; null: none does. */
  readonly nextRound: Temporal.PlainDate | null;
}

/** For those who lead the programme: throws `NotAllowed`. */
export async function programmeInsight(context: Context, actor: ActorIn): Promise<ProgrammeInsight> {
  const now = context.now();
  await context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if (actor.isHr) await tx.noteFollowerSeen(programme.id, actor.personId, now);
    await closeBatches(tx, ['usefulness', 'fit', 'end-reason'], programme.id);
  });
  return readAsHr(context, actor, 'programme-status', async (reader, programme) => {
    const rows = await rowsOf(reader, programme);
    const isEnded = isProgrammeOver(programme);
    const counted = rows.pairings.filter(({ status }) => isEnded || status !== 'closed');
    const needs = await needsOf({ context, reader, programme, rows, viewerId: actor.personId });
    const mayMatch = mayActOnProgramme(programme.status, 'match');
    return {
      programme,
      figures: programmeStatus(factsOf(rows, isEnded), now),
      hasGroups: counted.some(({ kind }) => kind !== 'pair'),
      seriesEnded: rows.series.filter(({ status }) => status === 'ended').length,
      meetingsAhead: rows.meetings.filter((meeting) => isStanding(meeting) && !isOver(meeting, now)).length,
      invited: (await reader.invitationCounts(programme.id)).invited,
      peopleWithGoals: shownInSteps((await reader.peopleWithGoals(programme.id)).length),
      landing: landing({
        fits: await reader.batches('fit', programme.id),
        reasons: await reader.batches('end-reason', programme.id),
      }),
      needs: inOrderOfUrgency(needs.filter(needsSomebody)),
      underway: inOrderOfUrgency(needs.filter((each) => !needsSomebody(each))),
      nextRound: mayMatch ? nextTryOf(programme, now, holidaysOf(context, programme)) : null,
    };
  });
}

interface NeedsIn {
  readonly context: Pick<Context, 'now' | 'holidays'>;
  readonly reader: Reader;
  readonly programme: Programme;
  readonly rows: Rows;
  readonly viewerId: PersonId;
}

async function needsOf({ context, reader, programme, rows, viewerId }: NeedsIn): Promise<readonly Need[]> {
  const now = context.now();
  const items = attentionIn(rows, programme, { now, viewerId });
  const oldZones = zonesOutOfDate(rows.people.values(), context.holidays.zoneData(now));
  return [
    ...items.map((item): Need => ({
      reason: item.reason,
      since: item.since,
      isTakenByOther: item.takenUp !== null && item.takenUp.by.id !== viewerId,
      people: item.people,
      detail: { kind: 'attention', item },
    })),
    ...(await programmeNeeds({ ...rows, reader, programme, viewerId, now, oldZones })),
  ];
}

/** What needs HR about a programme's people and pairings, as on its page for this viewer; in no order. */
export async function attentionNow(
  reader: Reader,
  programme: Programme,
  looking: Looking,
): Promise<readonly AttentionItem[]> {
  return attentionIn(await rowsOf(reader, programme), programme, looking);
}

type Looking = Pick<AttentionFacts, 'now' | 'viewerId'>;

function attentionIn(rows: Rows, { timeZone }: Programme, looking: Looking): readonly AttentionItem[] {
  return attentionList({ ...looking, timeZone, ...rows });
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf(reader: Reader, programme: Programme) {
  const pairings = await reader.pairings(programme.id);
  const series = await reader.seriesOfProgramme(programme.id);
  const allSeries = await reader.allSeriesOf(pairings.map(({ id }) => id));
  const meetings = await meetingsIn(reader, series, allSeries);
  const pairingOf = new Map(allSeries.map(({ id, pairingId }) => [id, pairingId]));
  const enrolments = await reader.enrolments(programme.id);
  const personIds = [
    ...enrolments.map(({ personId }) => personId),
    ...pairings.flatMap(({ members }) => members.map(({ personId }) => personId)),
  ];
  const helpWanted = await reader.helpWanted(programme.id);
  const helpTaken = await reader.helpTaken(helpWanted.map(({ wishId }) => wishId));
  const notices = await reader.noticesOfProgramme(programme.id);
  const named = [
    ...helpTaken.map(({ takenUp }) => takenUp.by),
    // Leads and managers, who need not take part.
    ...notices.filter(isUndelivered).map(({ personId }) => personId),
  ];
  return {
    enrolments,
    pairings,
    series,
    pairingOf,
    meetings,
    allSeries,
    seriesOf: new Map(series.map((each) => [each.pairingId, each])),
    meetingsOf: groupBy(meetings, ({ seriesId }) => pairingOf.get(seriesId)),
    people: await peopleById(reader, [...personIds, ...named]),
    notices,
    untold: await reader.untoldMailboxes(),
    surveys: await reader.surveysOfProgramme(programme.id),
    ratings: await reader.batches('usefulness', programme.id),
    helpWanted,
    helpTaken,
  };
}

/**
 * What is planned comes from the latest series of each pairing; what took place, or should have, from all of them and from
 * outside: a new rhythm does not undo what has been.
 */
async function meetingsIn(
  reader: Reader,
  latest: readonly SeriesRecord[],
  all: readonly SeriesRecord[],
): Promise<readonly Meeting[]> {
  const present = new Set(latest.map(({ id }) => id));
  const before = await reader.meetingsOf(all.map(({ id }) => id).filter((id) => !present.has(id)));
  const decided = before.filter(({ status }) => status === 'held' || status === 'missed');
  const extra = await reader.extraMeetingsOf(latest.map(({ pairingId }) => pairingId));
  return [...decided, ...(await reader.meetingsOf([...present])), ...extra];
}

function factsOf(rows: Rows, isEnded: boolean): ProgrammeFacts {
  return {
    isOver: isEnded,
    enrolments: rows.enrolments,
    pairings: rows.pairings.map(({ id, status, members }) => ({
      id,
      status,
      personIds: members.map(({ personId }) => personId),
    })),
    series: rows.series,
    meetings: rows.meetings.flatMap((meeting) => {
      const pairingId = rows.pairingOf.get(meeting.seriesId);
      return pairingId === undefined ? [] : [{ ...meeting, pairingId }];
    }),
    surveys: rows.surveys.map(({ personId, sentAt, status }) => ({
      personId,
      isSent: sentAt !== null,
      isAnswered: status === 'answered',
    })),
    ratings: rows.ratings,
  };
}
