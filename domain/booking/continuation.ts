import { Temporal } from 'temporal-polyfill';
import type { ContinuationId, MeetingSeriesId, PersonId } from '../ids.ts';
import { isOver, type Meeting } from '../meetings/meeting.ts';
import { refused, type Refused } from '../refused.ts';
import { afterWorkingDays } from '../time/working-days.ts';
import type { SeenMeeting } from './follow.ts';

/**
 * `open`: the two are asked whether another series in Outlook is the rest of theirs; `accepted`: it is followed from now
 * on; `declined`: it is not theirs, and they are not asked about it again; `vanished`: there is nothing to ask any more.
 */
export const continuationStatuses = ['open', 'accepted', 'declined', 'vanished'] as const;
export type ContinuationStatus = (typeof continuationStatuses)[number];

/** A series in the organiser's calendar, as far as it matters here. */
export interface FoundSeries {
  readonly eventId: string;
  readonly iCalUId: string;
  readonly joinUrl: string | null;
  readonly subject: string;
  /** Its first occurrence. */
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** Exactly our guests; as many people, but somebody's address is unknown; or other people. */
  readonly guests: 'same' | 'perhaps' | 'others';
  /** Does it carry the key under which we booked? Outlook may or may not keep that. */
  readonly hasKey: boolean;
}

/** A series that may be the rest of ours. */
export interface Candidate extends Pick<FoundSeries, 'eventId' | 'iCalUId' | 'joinUrl' | 'start' | 'end'> {
  /** So plain that silence counts as a yes. */
  readonly certain: boolean;
}

/** The question whether what stands in Outlook now is the rest of a series that was cut short there. */
export interface SeriesContinuation {
  readonly id: ContinuationId;
  readonly seriesId: MeetingSeriesId;
  readonly status: ContinuationStatus;
  /** Original start of the first meeting that is gone from the series. */
  readonly cut: Temporal.Instant;
  /** Best first, three at most. */
  readonly candidates: readonly Candidate[];
  /** Index of the one that goes on; null while it is open, and after a no. */
  readonly chosen: number | null;
  /** Null: nobody answered in time. */
  readonly answeredBy: PersonId | null;
  readonly createdAt: Temporal.Instant;
  /** Until when an answer is waited for. */
  readonly expiresAt: Temporal.Instant;
  readonly version: number;
}

/** How far beyond the last lost meeting a series may begin and still be its continuation. */
const reach = { hours: 24 * 31 } as const;
const most = 3;

/**
 * The meetings that a series has lost because it ends earlier now: those behind its last occurrence that are gone, by
 * original start. Empty unless one of them still lies ahead. `meetings` are the rows as they stand after comparing.
 */
export function lostTail(
  { meetings, seen }: { readonly meetings: readonly Meeting[]; readonly seen: readonly SeenMeeting[] },
  now: Temporal.Instant,
): readonly Meeting[] {
  const alone = new Set(meetings.filter(({ eventId }) => eventId !== null).map(startOf));
  const last = Math.max(
    -Infinity,
    ...seen.filter((each) => !each.cancelled && !alone.has(startOf(each))).map((each) => startOf(each)),
  );
  const tail = meetings
    .filter((meeting) => isLostWithItsEnd(meeting, now) && startOf(meeting) > last)
    .toSorted((a, b) => startOf(a) - startOf(b));
  return tail.some((meeting) => !isOver(meeting, now)) ? tail : [];
}

function isLostWithItsEnd(meeting: Meeting, now: Temporal.Instant): boolean {
  const { settledAt, eventId, intent, status, lostWhy } = meeting;
  if (settledAt !== null || eventId !== null || intent !== null || status !== 'cancelled') return false;
  return lostWhy === 'split' || (lostWhy === 'gone' && !isOver(meeting, now));
}

/** What a continuation has to fit. */
export interface Cut {
  /** Of the old series, as it was sent and as it reads now. */
  readonly subjects: readonly string[];
  readonly joinUrl: string | null;
  /** See `lostTail`; not empty. */
  readonly tail: readonly Meeting[];
  /** Series that are something else: known as another one of ours, or declined before. */
  readonly besides: ReadonlySet<string>;
}

/**
 * Which of the organiser's series may be the rest of one that was cut short: exactly the same guests, the same subject
 * or a trace of our own booking (its key, its Teams link), and it begins around the time of the meetings that are gone.
 * One that alone fits, has the subject, and either carries such a trace or takes the place of the first meeting that is
 * gone, is certain.
 */
export function continuationsIn(found: readonly FoundSeries[], cut: Cut): readonly Candidate[] {
  const fitting = found.filter((series) => fits(series, cut));
  return fitting
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
    .slice(0, most)
    .map(({ eventId, iCalUId, joinUrl, start, end, ...series }) => {
      const certain = fitting.length === 1 && isPlain({ ...series, joinUrl, start }, cut);
      return { eventId, iCalUId, joinUrl, start, end, certain };
    });
}

function fits(series: FoundSeries, cut: Cut): boolean {
  const { tail } = cut;
  const [first, last] = [tail[0], tail.at(-1)];
  if (first === undefined || last === undefined || cut.besides.has(series.eventId)) return false;
  if (series.guests !== 'same' || !(hasSubject(series, cut) || hasTrace(series, cut))) return false;
  const isTooEarly = Temporal.Instant.compare(series.start, first.originalStart.subtract(reach)) < 0;
  return !isTooEarly && Temporal.Instant.compare(series.start, last.originalStart.add(reach)) < 0;
}

function hasSubject({ subject }: Pick<FoundSeries, 'subject'>, { subjects }: Cut): boolean {
  return subjects.includes(subject);
}

function hasTrace({ hasKey, joinUrl }: Pick<FoundSeries, 'hasKey' | 'joinUrl'>, cut: Cut): boolean {
  return hasKey || (joinUrl !== null && joinUrl === cut.joinUrl);
}

function isPlain(series: Pick<FoundSeries, 'subject' | 'hasKey' | 'joinUrl' | 'start'>, cut: Cut): boolean {
  const [first, second] = cut.tail;
  if (first === undefined || !hasSubject(series, cut)) return false;
  const next = second?.originalStart ?? first.originalStart.add(reach);
  return hasTrace(series, cut) || Temporal.Instant.compare(series.start, next) < 0;
}

/**
 * Up to which original start meetings stay with the series that was cut. The new one may begin earlier than the meeting
 * whose place it takes.
 */
export function staysBefore(
  cut: Temporal.Instant,
  { start }: Pick<Candidate, 'start'>,
  meetings: readonly Meeting[],
): Temporal.Instant {
  const isBetween = (meeting: Meeting): boolean =>
    meeting.lostWhy !== 'split' &&
    startOf(meeting) >= start.epochMilliseconds &&
    startOf(meeting) < cut.epochMilliseconds;
  return start.epochMilliseconds < cut.epochMilliseconds && !meetings.some(isBetween) ? start : cut;
}

/** So many working days an answer is waited for; weekends and public holidays do not count. */
const waitingDays = 3;

/**
 * Until when the two are asked. Where the continuation is certain no longer than until it begins: what takes place then
 * is to be a meeting of the two. `isDayOff` tells holidays on the wall clock of `timeZone` (IANA).
 */
export function askedUntil(
  candidates: readonly Candidate[],
  now: Temporal.Instant,
  { timeZone, isDayOff }: { readonly timeZone: string; readonly isDayOff: (date: Temporal.PlainDate) => boolean },
): Temporal.Instant {
  const until = afterWorkingDays(now, waitingDays, timeZone, isDayOff);
  const [first] = candidates;
  const begins = first?.certain === true ? first.start : until;
  return Temporal.Instant.compare(begins, until) < 0 ? begins : until;
}

export type ContinuationRefusal = 'not-open' | 'no-such-option';

/** One of the people says which series goes on; null: none of them. The first answer counts. */
export function answerContinuation(
  asked: SeriesContinuation,
  by: PersonId,
  chosen: number | null,
): SeriesContinuation | Refused<ContinuationRefusal> {
  if (asked.status !== 'open') return refused('not-open');
  if (chosen !== null && asked.candidates[chosen] === undefined) return refused('no-such-option');
  const status = chosen === null ? 'declined' : 'accepted';
  return { ...asked, status, chosen, answeredBy: by, version: asked.version + 1 };
}

/** Nobody has answered in time: what is certain goes on, anything else counts as lost. */
export function unanswered(asked: SeriesContinuation, now: Temporal.Instant): SeriesContinuation | Refused<'not-open'> {
  if (asked.status !== 'open' || Temporal.Instant.compare(now, asked.expiresAt) < 0) return refused('not-open');
  const isCertain = asked.candidates[0]?.certain === true;
  const answer = isCertain ? ({ status: 'accepted', chosen: 0 } as const) : ({ status: 'declined' } as const);
  return { ...asked, ...answer, version: asked.version + 1 };
}

/** The other series, or the reason to ask, is gone. */
export function vanished(asked: SeriesContinuation): SeriesContinuation | Refused<'not-open'> {
  if (asked.status !== 'open') return refused('not-open');
  return { ...asked, status: 'vanished', version: asked.version + 1 };
}

/** The question as the calendar shows things now; the same object when nothing has changed. */
export function seenAgain(
  asked: SeriesContinuation,
  now: Pick<SeriesContinuation, 'cut' | 'candidates'>,
): SeriesContinuation {
  const isSame = textOf(asked) === textOf(now);
  return isSame ? asked : { ...asked, ...now, version: asked.version + 1 };
}

function textOf({ cut, candidates }: Pick<SeriesContinuation, 'cut' | 'candidates'>): string {
  const rows = candidates.map(({ eventId, iCalUId, joinUrl, start, end, certain }) => [
    eventId,
    iCalUId,
    joinUrl,
    start.epochMilliseconds,
    end.epochMilliseconds,
    certain,
  ]);
  return JSON.stringify([cut.epochMilliseconds, rows]);
}

function startOf({ originalStart }: { readonly originalStart: Temporal.Instant }): number {
  return originalStart.epochMilliseconds;
}
