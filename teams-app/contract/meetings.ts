/** What the two say to the server about their meetings, and what it answers. */
import { z } from 'zod';
import { longest } from '#domain/limits.ts';
import { losses, meetingStatuses } from '#domain/meetings/meeting.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { byId, done, endpoint, file, told } from './endpoint.ts';
import { instant } from './shapes.ts';
import { id, line, version } from './text.ts';

export const agendaItem = z.object({ key: z.string(), minutes: z.number().int() });

export const meeting = z.object({
  id,
  start: instant,
  end: instant,
  status: z.enum(meetingStatuses),
  /** Held: has one of us said so, or is it presumed from the calendar? */
  confirmed: z.boolean(),
  /** Why it stands at another time than the series, or not at all. */
  note: z.enum(planReasons).nullable(),
  /** Which one it is, from 1; 0 for those left out. */
  number: z.number().int(),
  /** What happened to it in Outlook; `by` where one can tell who did it. */
  lost: z.object({ why: z.enum(losses), by: z.enum(['me', 'partner']).nullable() }).nullable(),
  /** What Lodestar is about to do to it in Outlook. */
  changing: z.enum(['move', 'skip']).nullable(),
  /** Who of us said that we had it outside our series; null: an occurrence of it. */
  toldBy: z.enum(['me', 'partner']).nullable(),
  /** May I have it moved, or left out? */
  mayChange: z.boolean(),
});
export type MeetingBody = z.infer<typeof meeting>;

/** The one that comes next, with what to talk about. */
export const nextMeeting = meeting.extend({
  agenda: z.array(agendaItem),
  kind: z.enum(['opening', 'middle', 'closing']),
});
export type NextMeetingBody = z.infer<typeof nextMeeting>;

/** The offer that will hold the times that were asked for. */
const offerAsked = z.object({ offerId: id });

const offerOption = z.object({
  start: instant,
  /** `torsdag 10 december`, `varannan tisdag 10:00`; this and all below on the reader's clock, in their language. */
  title: z.string(),
  /** `10:00–10:45`; null for a standing time. */
  time: z.string().nullable(),
  /** ISO week of the meeting, or of the first one. */
  week: z.number().int(),
  /** When the first one would be, `tisdag 8 december 10:00`; null where it is about one meeting. */
  first: z.string().nullable(),
  /** The time on the other person's clock; null where it shows the same. */
  theirs: z.string().nullable(),
  /** One sentence for each thing that speaks for it. */
  reasons: z.array(z.string()),
  /** One sentence for each person whose working hours it lies outside. */
  outside: z.array(z.string()),
});
export type OfferOptionBody = z.infer<typeof offerOption>;

const offer = z.object({
  id,
  pairingId: id,
  status: z.enum(offerStatuses),
  why: z.enum(offerReasons),
  /** Null: it is about the standing time. */
  meeting: z.object({ id, start: instant, end: instant }).nullable(),
  partnerGivenName: z.string(),
  /** Best first, three at most; empty until they are found. */
  options: z.array(offerOption),
  /** Index of the chosen one. */
  chosen: z.number().int().nullable(),
  chosenBy: z.enum(['me', 'partner']).nullable(),
  /** The people whose yes is needed as well, because the chosen time lies outside their hours. */
  waitsFor: z.enum(['me', 'partner']).nullable(),
  maySkip: z.boolean(),
  version,
});
export type OfferBody = z.infer<typeof offer>;

/** The question whether another series in Outlook is the rest of our meetings. */
export const continuation = z.object({
  id,
  /** Where the first meeting stood that is gone from our series. */
  from: instant,
  /** The series to choose from, by their first meetings; three at most. */
  options: z.array(z.object({ start: instant, end: instant })),
  /** Until when an answer is waited for; then silence is a yes where it is certain, else a no. */
  until: instant,
  certain: z.boolean(),
  version,
});
export type ContinuationBody = z.infer<typeof continuation>;

const seen = z.object({ version });

/** Where we meet; null: in Teams. */
const place = z.object({ place: line({ least: 1, most: longest.place }).nullable() });

export const meetingEndpoints = {
  otherTimes: endpoint('POST', '/api/meetings/:id/other-times', {
    access: 'employee',
    params: byId,
    answer: told(offerAsked, 202),
  }),
  otherStandingTime: endpoint('POST', '/api/pairings/:id/standing-time', {
    access: 'employee',
    params: byId,
    answer: told(offerAsked, 202),
  }),
  /** We met. */
  confirm: endpoint('POST', '/api/meetings/:id/confirm', { access: 'employee', params: byId, answer: done }),
  skip: endpoint('POST', '/api/meetings/:id/skip', { access: 'employee', params: byId, answer: done }),
  meetAt: endpoint('PUT', '/api/pairings/:id/place', { access: 'employee', params: byId, body: place, answer: done }),
};

export const offerEndpoints = {
  offer: endpoint('GET', '/api/offers/:id', { access: 'employee', params: byId, answer: told(offer) }),
  choose: endpoint('POST', '/api/offers/:id/choose', {
    access: 'employee',
    params: byId,
    body: seen.extend({ option: z.number().int().min(0).max(2) }),
    answer: done,
  }),
  others: endpoint('POST', '/api/offers/:id/other-times', {
    access: 'employee',
    params: byId,
    body: seen,
    answer: done,
  }),
  skip: endpoint('POST', '/api/offers/:id/skip', { access: 'employee', params: byId, body: seen, answer: done }),
};

export const continuationEndpoints = {
  /** `chosen` null: none of them is ours. */
  answer: endpoint('POST', '/api/continuations/:id/answer', {
    access: 'employee',
    params: byId,
    body: seen.extend({ chosen: z.number().int().min(0).max(2).nullable() }),
    answer: done,
  }),
};

export const calendarFeedEndpoints = {
  /** Told once; whoever has it sees my meetings. */
  make: endpoint('POST', '/api/me/calendar-feed', {
    access: 'employee',
    answer: told(z.object({ url: z.url() }), 201),
  }),
  remove: endpoint('DELETE', '/api/me/calendar-feed', { access: 'employee', answer: done }),
  /** What calendar programs read: `file` is the secret with `.ics` behind it. */
  read: endpoint('GET', '/calendar/:file', {
    access: 'secret-address',
    params: z.object({ file: z.string().max(100) }),
    answer: file,
  }),
};
