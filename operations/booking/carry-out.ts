import { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '#domain/ids.ts';
import type { Meeting, MeetingIntent } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { inviteesOf, namedOwnerOf } from './invited.ts';
import { invitationFor, skippedBecause } from './invitation.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { OccurrenceChange, SeriesReading } from '../ports/calendar.ts';
import { seenAt } from '../series/read-series.ts';

/** The single meeting in place of an occurrence, if there is one. */
type Single = Pick<Meeting, 'eventId' | 'iCalUId'>;

/** What became of a meeting's intent. */
export type Done =
  | { readonly meeting: Meeting; readonly intent: MeetingIntent; readonly outcome: 'done'; readonly single: Single }
  /** The time for it has passed. */
  | { readonly meeting: Meeting; readonly intent: MeetingIntent; readonly outcome: 'too-late' };

/** A meeting to be changed, with what Outlook has of it. */
export interface Task {
  readonly meeting: Meeting;
  readonly intent: MeetingIntent;
  /** The occurrence's id to change it with; null when no occurrence stands. */
  readonly ref: string | null;
  readonly isThereAlready: boolean;
  /** An earlier try may have booked its replacement already. */
  readonly wasTried: boolean;
}

/** Everything that is wanted and not yet carried out. A meeting that has begun stays as it is. */
export function tasksOf(meetings: readonly Meeting[], reading: SeriesReading): readonly Task[] {
  return meetings.flatMap((meeting) => {
    const { intent } = meeting;
    if (intent === null || meeting.settledAt !== null) return [];
    const seen = seenAt(reading, meeting.originalStart);
    const ref = seen?.ref ?? null;
    const isThereAlready = intent.kind === 'move' && ref !== null && seen?.start.equals(intent.start) === true;
    return [{ meeting, intent, ref, isThereAlready, wasTried: meeting.replacementKey !== null }];
  });
}

/** Must a single meeting be booked for it? An occurrence that is gone does not come back. */
export function needsReplacement({ meeting, intent, ref }: Task): boolean {
  if (intent.kind === 'skip') return false;
  return ref === null || (meeting.replacementKey !== null && meeting.eventId === null);
}

/** The row of such a meeting with the key under which it is booked; written before the call. */
export function withKey(context: Context, task: Task): Task {
  if (!needsReplacement(task)) return task;
  const { meeting } = task;
  // A replacement that is itself gone is booked again under a new key, since Outlook knows the old one.
  const isFresh = meeting.replacementKey === null || meeting.eventId !== null;
  if (!isFresh) return task;
  return {
    ...task,
    wasTried: false,
    meeting: { ...meeting, replacementKey: context.newId(), eventId: null, iCalUId: null },
  };
}

/**
 * Brings Outlook to what is wanted: one round trip for what is moved and called off, then one event for each meeting
 * that needs one of its own. Safe to repeat. Throws `OutsideFailure`; the next run sees what was done before that. A
 * move that Outlook refuses (over a neighbour's day) comes back in `refused`, untouched.
 */
export async function carryOut(
  context: Context,
  loaded: LoadedSeries,
  tasks: readonly Task[],
): Promise<{ readonly done: readonly Done[]; readonly refused: readonly MeetingId[] }> {
  const now = context.now();
  const inTime = tasks.filter((task) => !isTooLate(task, now));
  const refused = await changeAll(context, loaded, inTime);
  const done: Done[] = tasks
    .filter((task) => isTooLate(task, now))
    .map(({ meeting, intent }) => ({ meeting, intent, outcome: 'too-late' }));
  for (const task of inTime) {
    const { meeting, intent } = task;
    if (refused.includes(meeting.id)) continue;
    const single = needsReplacement(task) ? await replacementFor(context, loaded, task) : meeting;
    done.push({ meeting, intent, outcome: 'done', single });
  }
  return { done, refused };
}

function isTooLate({ meeting, intent, ref }: Task, now: Temporal.Instant): boolean {
  const hasBegun = (start: Temporal.Instant) => Temporal.Instant.compare(start, now) <= 0;
  return (ref !== null && hasBegun(meeting.start)) || (intent.kind === 'move' && hasBegun(intent.start));
}

async function changeAll(
  context: Context,
  { organiser, series }: LoadedSeries,
  tasks: readonly Task[],
): Promise<readonly MeetingId[]> {
  const changes = tasks.flatMap((task) => {
    const change = changeOf(task, { organiser, timeZone: series.timeZone ?? 'UTC' });
    return change === null ? [] : [{ id: task.meeting.id, change }];
  });
  if (changes.length === 0) return [];
  try {
    await context.calendar.change(
      organiser.id,
      changes.map(({ change }) => change),
    );
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused: MeetingId[] = [];
  for (const { id, change } of changes) {
    try {
      await context.calendar.change(organiser.id, [change]);
    } catch (error) {
      if (!isRefusal(error) || change.kind === 'cancel') throw error;
      refused.push(id);
    }
  }
  return refused;
}

function isRefusal(error: unknown): boolean {
  return error instanceof OutsideFailure && error.kind === 'refused';
}

function changeOf(
  task: Task,
  { organiser, timeZone }: { readonly organiser: LoadedSeries['organiser']; readonly timeZone: string },
): OccurrenceChange | null {
  const { meeting, intent, ref } = task;
  if (ref === null) return null;
  if (intent.kind === 'skip' || needsReplacement(task)) {
    return { ref, kind: 'cancel', comment: skippedBecause(intent.why, organiser) };
  }
  if (task.isThereAlready) return null;
  const minutes = minutesOf(meeting);
  return { ref, kind: 'move', start: intent.start.toZonedDateTimeISO(timeZone), minutes };
}

async function replacementFor(
  context: Context,
  loaded: LoadedSeries,
  { meeting, intent, wasTried }: Task,
): Promise<Single> {
  const { series, programme, pairing, organiser } = loaded;
  if (meeting.replacementKey === null || intent.kind === 'skip') return meeting;
  const earlier = wasTried ? await context.calendar.findBooked(organiser.id, meeting.replacementKey) : null;
  if (earlier !== null) return earlier;
  return context.calendar.book({
    organiser: namedOwnerOf(organiser),
    ...inviteesOf(loaded),
    bookingKey: meeting.replacementKey,
    ...invitationFor(loaded),
    place: pairing.place,
    first: intent.start.toZonedDateTimeISO(series.timeZone ?? programme.timeZone),
    minutes: minutesOf(meeting),
    recurrence: null,
  });
}

function minutesOf({ start, end }: Meeting): number {
  return start.until(end).total('minutes');
}
