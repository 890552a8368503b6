import { Temporal } from 'temporal-polyfill';
import { unlessSettled, type Meeting, type MeetingIntent } from '#domain/meetings/meeting.ts';
import type { Hindrance } from '#domain/booking/series.ts';
import { withinPairing } from '#domain/pairing/leave-out.ts';
import type { Interval } from '#domain/time/interval.ts';
import { announce, meetingAfter } from './after-repair.ts';
import { carryOut, needsReplacement, tasksOf, withKey, type Done, type Task } from './carry-out.ts';
import { clashIntents, type ClashIntents } from './clash-intents.ts';
import { offersAfter, planAfter, recordCompared } from './compare-series.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { invitationOf, isInvitationOutdated, rewriteInvitation } from './invited.ts';
import type { Job } from '../job.ts';
import { takeTime } from '../series/both-calendars.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import { lookAtSeries, type Look } from './look-at-series.ts';
import { compareAndLook, type Looked } from './look-for-continuation.ts';
import { recordContinuation, waitForAnswer } from './record-continuation.ts';
import { finishOffers, finishStandingOffers, offerNewStandingTime } from '../meetings/offer-replacement.ts';
import type { SeriesReading } from '../ports/calendar.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { recordHours } from '../people/record-hours.ts';
import { seriesGone } from './series-gone.ts';
import { askForLink } from './teams-link.ts';
import { troubleSince } from './series-trouble.ts';

/** How long nobody else takes up a series while its changes are made. */
const claim = { minutes: 2 } as const;
/** When to look again at a calendar that could not be read or a link that is missing. */
const again = { minutes: 120 } as const;

/**
 * Brings a booked series, both calendars and the rows to agree, and leaves it verified: follows what people did in
 * Outlook, leaves out what Lodestar placed in the pair's pause or after its last day, finds what has come in the way of
 * the rest, carries out what is wanted, and tells the two. What is wanted is written down before the first change;
 * after an interruption the next run sees things as they stand. One round trip when nothing has to be changed. Throws
 * `OutsideFailure`.
 */
export async function alignSeries(context: Context, loaded: LoadedSeries, ahead: 'rest' | 'weeks'): Promise<void> {
  const look = await lookAtSeries(context, loaded, ahead);
  if (look === null) return;
  const looked = await compareAndLook(context, loaded, look.known, look);
  if (look.reading.kind === 'gone') {
    return looked.isAsked ? waitForAnswer(context, loaded, looked) : seriesGone(context, loaded, { ...look, looked });
  }
  const { compared } = looked;
  const inTime = withinTime(context, loaded, compared.after);
  const clashes =
    'trouble' in look.calendars
      ? null
      : clashIntents(context, loaded, inTime, { ...look.calendars, until: look.until });
  const meetings = inTime.map((meeting) => withIntent(meeting, clashes?.intents.get(meeting.id)));
  const tasks = tasksOf(meetings, look.reading).map((task) => withKey(context, task));
  const dropped = meetings.filter(({ intent }, index) => intent === null && compared.after[index]?.intent !== null);
  const linked = await mendLink(context, loaded, look.reading);
  const begun = await begin(context, linked, { look, looked, clashes, tasks, dropped });
  const done = await carryOutAll(context, begun, tasks);
  const isOutdated = isInvitationOutdated(begun);
  if (isOutdated) await rewriteInvitation(context, begun, compared.after);
  if (tasks.length > 0 || isOutdated) await finish(context, begun, { look, looked }, done);
}

/** A pause or a last day may have been decided while the series was being booked, when no meeting of it was known. */
function withinTime(
  context: Context,
  { series, pairing, programme }: LoadedSeries,
  meetings: readonly Meeting[],
): readonly Meeting[] {
  const programmeZone = programme.timeZone;
  const when = { now: context.now(), programmeZone, seriesZone: series.timeZone ?? programmeZone };
  return meetings.map((meeting) => withinPairing(meeting, pairing, when));
}

/** A series that stands without its Teams link gets one more try at each look, but not right after its booking. */
async function mendLink(context: Context, loaded: LoadedSeries, reading: SeriesReading): Promise<LoadedSeries> {
  const { series, pairing } = loaded;
  const isMissing = reading.kind === 'present' && reading.joinUrl === null && pairing.place === null;
  if (!isMissing || series.eventId === null || series.status === 'booked') return loaded;
  return { ...loaded, series: { ...series, ...(await askForLink(context, loaded, series.eventId)) } };
}

function withIntent(meeting: Meeting, intent: MeetingIntent | undefined): Meeting {
  return intent === undefined ? meeting : { ...meeting, intent };
}

/** What was read, and what it means. */
interface Seen {
  readonly look: Look;
  readonly looked: Looked;
}

interface Found extends Seen {
  readonly clashes: ClashIntents | null;
  readonly tasks: readonly Task[];
  /** Meetings for which something was wanted that is no longer wanted. */
  readonly dropped: readonly Meeting[];
}

/** Writes down what was seen and what is now wanted; when nothing is left to do, that makes the series verified. */
async function begin(context: Context, loaded: LoadedSeries, found: Found): Promise<LoadedSeries> {
  const { tasks, dropped, clashes, look } = found;
  const { compared } = found.looked;
  const { series, pairing } = loaded;
  const isSettled = tasks.length === 0 && !isInvitationOutdated(loaded);
  const plan = planAfter(series, pairing, compared);
  const next: SeriesRecord = isSettled
    ? verified(context, { ...loaded, series: { ...series, plan } }, found)
    : { ...series, plan, status: 'drifted', dueAt: context.now().add(claim), version: series.version + 1 };
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    await takeTime(tx, loaded, placedIn(found));
    await recordCompared(tx, compared);
    // Before the series is saved: it has been checked against these hours, the others have not.
    const toCheck = await recordHours(context, tx, loaded, look.availability);
    for (const meeting of [...tasks.map((task) => task.meeting), ...dropped]) await saveWanted(tx, meeting);
    await tx.saveSeries(next);
    if (series.wish !== null && series.checkedAt === null) await finishStandingOffers(tx, series.id);
    return [
      ...toCheck,
      ...(await recordContinuation(context, tx, loaded, found.looked)),
      ...(await offersAfter(context, tx, next, compared)),
      ...(clashes === null ? [] : await askAboutHours(context, tx, next, clashes)),
      ...(isSettled ? await announce(context, tx, { ...loaded, series: next }, []) : []),
    ];
  });
  const { changes, added } = compared;
  if (changes.length + added.length > 0) {
    context.log.event('series-followed', { series: series.id, changes: changes.length, added: added.length });
  }
  await context.bell.ring(jobs);
  return { ...loaded, series: next };
}

/** Where Lodestar moves meetings of its own accord. */
function placedIn({ tasks, clashes }: Found): readonly Interval[] {
  return tasks.flatMap(({ meeting: { id, start, end, intent } }) =>
    intent?.kind === 'move' && clashes?.intents.has(id)
      ? [{ start: intent.start, end: intent.start.add(start.until(end)) }]
      : [],
  );
}

async function saveWanted(tx: Writer, { id, intent, replacementKey, eventId, iCalUId }: Meeting): Promise<void> {
  await tx.changeMeeting(
    id,
    unlessSettled((meeting) => ({ ...meeting, intent, replacementKey, eventId, iCalUId })),
  );
}

async function carryOutAll(context: Context, loaded: LoadedSeries, tasks: readonly Task[]): Promise<readonly Done[]> {
  if (tasks.length === 0) return [];
  const first = await carryOut(context, loaded, tasks);
  if (first.refused.length === 0) return first.done;
  // Outlook lets no occurrence move onto a neighbour's day: the occurrence is called off, and a single meeting is
  // booked there instead.
  const left = tasks.filter(({ meeting }) => first.refused.includes(meeting.id));
  const alone = left.map((task) => ({
    ...task,
    meeting: { ...task.meeting, replacementKey: task.meeting.replacementKey ?? context.newId() },
  }));
  if (!alone.every(needsReplacement)) throw new OutsideFailure('refused', 'A single meeting could not be moved');
  await context.store.write(async (tx) => {
    for (const { meeting } of alone) await saveWanted(tx, meeting);
  });
  const second = await carryOut(context, loaded, alone);
  return [...first.done, ...second.done];
}

async function finish(context: Context, loaded: LoadedSeries, seen: Seen, done: readonly Done[]): Promise<void> {
  const next = verified(context, loaded, seen);
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    for (const each of done) {
      await tx.changeMeeting(
        each.meeting.id,
        unlessSettled((meeting) => meetingAfter(meeting, each)),
      );
    }
    await tx.saveSeries(next);
    const ids = done.map(({ meeting }) => meeting.id);
    if (ids.length > 0) await finishOffers(tx, ids);
    return announce(context, tx, { ...loaded, series: next }, done);
  });
  context.log.event('series-repaired', { series: next.id, meetings: done.length });
  await context.bell.ring(jobs);
}

/** The series as it agrees with Outlook. What HR has to know is kept: a missing link, a calendar that is not read. */
function verified(context: Context, loaded: LoadedSeries, { look, looked }: Seen): SeriesRecord {
  const { series } = loaded;
  const now = context.now();
  const joinUrl = (look.reading.kind === 'present' ? look.reading.joinUrl : null) ?? series.joinUrl;
  const isUnread = 'trouble' in look.calendars || look.isUnanswered;
  const trouble = hindranceOf(loaded, { look, looked, joinUrl, now });
  return {
    ...series,
    status: 'verified',
    joinUrl,
    invited: invitationOf(loaded),
    trouble: trouble === null ? null : troubleSince(series, trouble, now),
    dueAt: isUnread ? now.add(again) : null,
    attempts: 0,
    followedAt: now,
    checkedAt: now,
    version: series.version + 1,
  };
}

/** What HR has to know of a series that stands; what matters most first. */
function hindranceOf(
  { organiser, guest, pairing }: LoadedSeries,
  { look, looked, joinUrl, now }: Seen & { readonly joinUrl: string | null; readonly now: Temporal.Instant },
): Hindrance | null {
  if ('trouble' in look.calendars) return look.calendars.trouble;
  if (looked.isAsked) return { reason: 'split-in-outlook', personId: organiser.id };
  if (isOneSidedAhead(look, now)) return { reason: 'guest-without-meetings', personId: guest.id };
  return joinUrl === null && pairing.place === null ? { reason: 'no-teams-link', personId: organiser.id } : null;
}

/** Of all meetings ahead that stand for the organiser, none stands for the guest. */
function isOneSidedAhead({ reading }: Look, now: Temporal.Instant): boolean {
  const sides = reading.occurrences.flatMap(({ start, evidence }) =>
    evidence.kind === 'present' && Temporal.Instant.compare(start, now) > 0 ? [evidence.responses.guestSide] : [],
  );
  return sides.length > 0 && sides.every((side) => side === 'uninvited' || side === 'removed');
}

/**
 * The standing time lies outside somebody's present hours: the two are asked once, and nothing is moved without them.
 */
async function askAboutHours(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  { outsideHours }: ClashIntents,
): Promise<readonly Job[]> {
  const isNew = outsideHours.some(({ note }) => note !== 'hours');
  const isOver = outsideHours.length === 0;
  if (!isNew && !isOver) return [];
  const meetings = (await tx.meetingsOf([series.id])).filter(
    ({ status, placedBy, intent, settledAt }) =>
      status === 'planned' && placedBy === 'lodestar' && intent === null && settledAt === null,
  );
  const note = isNew ? 'hours' : null;
  const toMark = meetings.filter((meeting) => meeting.note !== note && (isNew || meeting.note === 'hours'));
  for (const { id } of toMark) {
    await tx.changeMeeting(
      id,
      unlessSettled((meeting) => ({ ...meeting, note })),
    );
  }
  return isNew ? offerNewStandingTime(context, tx, series, 'hours') : [];
}
