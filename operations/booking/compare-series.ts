import { idOf } from '#domain/ids.ts';
import { standingAt } from '#domain/meetings/cadence.ts';
import { follow, followed, type MeetingChange, type SeenMeeting } from '#domain/booking/follow.ts';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import { newMeeting, unlessSettled, type Meeting, type MeetingLoss } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Job } from '../job.ts';
import { offerReplacement, withdrawOffers } from '../meetings/offer-replacement.ts';
import type { SeenOccurrence, SeriesReading } from '../ports/calendar.ts';
import type { SeriesRecord, StoredPlan } from '../ports/booking.ts';
import type { Reader, Writer } from '../ports/store.ts';

type PresentResponses = Extract<MeetingEvidence, { readonly kind: 'present' }>['responses'];

/** What people have done to a series in Outlook. */
export interface Compared {
  readonly changes: readonly MeetingChange[];
  readonly added: readonly Meeting[];
  /** Other times that guests have proposed for meetings to come. */
  readonly proposals: readonly { readonly meeting: Meeting; readonly proposed: Interval }[];
  /** Every meeting as it stands after that, by original start. */
  readonly after: readonly Meeting[];
}

/** Compares the known meetings with a reading of the whole series. */
export function compareSeries(
  context: Context,
  series: SeriesRecord,
  known: readonly Meeting[],
  {
    reading,
    window,
    waiting = false,
  }: {
    readonly reading: SeriesReading;
    readonly window: Interval;
    /** See `Following`. */
    readonly waiting?: boolean;
  },
): Compared {
  const seen = reading.occurrences.map(seenMeeting);
  const { changes, added } = follow({ known, seen, window, waiting }, context.now());
  const fresh = added.map(({ originalStart, start, end }): Meeting => {
    const id = idOf<'Meeting'>(context.newId());
    const meeting = newMeeting({ id, seriesId: series.id, originalStart, end });
    return { ...meeting, start, status: start.equals(originalStart) ? 'planned' : 'moved', placedBy: 'people' };
  });
  const byMeeting = groupBy(changes, ({ meetingId }) => meetingId);
  const after = known.map((meeting) => (byMeeting.get(meeting.id) ?? []).reduce(followed, meeting));
  const inOrder = [...after, ...fresh].toSorted(
    (a, b) => a.originalStart.epochMilliseconds - b.originalStart.epochMilliseconds,
  );
  return { changes, added: fresh, after: inOrder, proposals: proposalsIn(reading, inOrder) };
}

function proposalsIn(reading: SeriesReading, meetings: readonly Meeting[]): Compared['proposals'] {
  return reading.occurrences.flatMap(({ originalStart, evidence }) => {
    const meeting = meetings.find((each) => each.originalStart.equals(originalStart));
    if (evidence.kind !== 'present' || meeting === undefined) return [];
    if (meeting.settledAt !== null || meeting.intent !== null) return [];
    return ownProposals(evidence.responses)
      .filter(({ start }) => !start.equals(meeting.start))
      .map((proposed) => ({ meeting, proposed }));
  });
}

/** Somebody who was put in the guest's place speaks for nobody here. */
function ownProposals({ guestSide, proposed = [] }: PresentResponses): readonly Interval[] {
  return guestSide === 'uninvited' ? [] : proposed;
}

/** Those that have not been offered to the two before. */
export async function newProposals(reader: Reader, { proposals }: Compared): Promise<Compared['proposals']> {
  const isKnown = await Promise.all(
    proposals.map(({ meeting, proposed }) => reader.wasProposed(meeting.id, proposed.start)),
  );
  return proposals.filter((_, index) => isKnown[index] === false);
}

/** An occurrence as the rules take it. */
export function seenMeeting({ originalStart, start, end, evidence }: SeenOccurrence): SeenMeeting {
  return {
    originalStart,
    start,
    end,
    cancelled: evidence.kind !== 'present',
    guestDeclined: evidence.kind === 'present' && evidence.responses.guest === 'declined',
    guestSide: evidence.kind === 'present' ? (evidence.responses.guestSide ?? null) : null,
  };
}

/** Writes it down, on the rows as they are now. What was settled meanwhile stays as it is. */
export async function recordCompared(tx: Writer, { changes, added }: Compared): Promise<void> {
  // New places first; a meeting that was called off as well is still found, by its id.
  for (const change of changes) {
    await tx.changeMeeting(
      change.meetingId,
      unlessSettled((meeting) => followed(meeting, change)),
    );
  }
  if (added.length > 0) await tx.addMeetings(added);
}

/**
 * Losing more than this at once is no accident: the guest has declined the whole series, or somebody has cut it short.
 */
const mostOffers = 2;

/**
 * Offers other times for what was lost, but only for the next meetings when much is lost at once. Withdraws the offers
 * for what is back, such as when the guest has accepted after all. Returns the jobs to ring.
 */
export async function offersAfter(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  compared: Compared,
): Promise<readonly Job[]> {
  return [
    ...(await withdrawForRestored(context, tx, series, compared)),
    ...(await offerForLost(context, tx, series, compared)),
    ...(await offerProposed(context, tx, series, compared)),
  ];
}

/** Only offers that Lodestar made unasked, and from which the two have not chosen yet. */
async function withdrawForRestored(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  { changes, after }: Compared,
): Promise<readonly Job[]> {
  const restored = new Set(changes.filter(({ kind }) => kind === 'restored').map(({ meetingId }) => meetingId));
  const back = after.filter(({ id, intent }) => restored.has(id) && intent === null).map(({ id }) => id);
  if (back.length === 0) return [];
  const offers = (await tx.liveOffersOf([series.id])).filter(
    ({ meetingId, askedBy }) => meetingId !== null && back.includes(meetingId) && askedBy === null,
  );
  return withdrawOffers(context, tx, offers);
}

async function offerForLost(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  { changes, after, proposals }: Compared,
): Promise<readonly Job[]> {
  const lost = new Map<string, Exclude<MeetingLoss, 'split'>>();
  for (const change of changes) {
    // Nothing is lost while the two are asked whether another series goes on.
    if (change.kind === 'cancelled' && change.why !== 'split') lost.set(change.meetingId, change.why);
  }
  // Another time is of no use to somebody who is no longer invited.
  const meetings = after.filter(({ id, intent }) => lost.has(id) && lost.get(id) !== 'uninvited' && intent === null);
  const jobs: Job[] = [];
  for (const meeting of meetings.slice(0, meetings.length > mostOffers ? 1 : mostOffers)) {
    const why = lost.get(meeting.id) ?? 'gone';
    const proposed = proposals.find((each) => each.meeting.id === meeting.id)?.proposed ?? null;
    jobs.push(...(await offerReplacement(context, tx, { series, meeting, why, proposed })));
  }
  return jobs;
}

/** A guest would rather meet at another time: that time is offered to both, with others, once. */
async function offerProposed(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  compared: Compared,
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const { meeting, proposed } of await newProposals(tx, compared)) {
    jobs.push(...(await offerReplacement(context, tx, { series, meeting, why: 'proposed', proposed })));
  }
  return jobs;
}

/** Where the series stands from now on, when people have moved all of it. */
export function planAfter(
  { plan, timeZone }: SeriesRecord,
  { startsOn, endsOn }: Pairing,
  { changes }: Compared,
): StoredPlan | null {
  if (plan === null || timeZone === null) return plan;
  const { cadence } = plan.standing;
  for (const change of changes) {
    if (change.kind !== 'rekeyed') continue;
    const at = change.originalStart.toZonedDateTimeISO(timeZone).toPlainDateTime();
    const standing = standingAt(at, { cadence, startsOn, endsOn });
    if (standing !== null) return { ...plan, standing };
  }
  return plan;
}
