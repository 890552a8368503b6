/** My pairings with their meetings, and what the two may do with a pairing. */
import { z } from 'zod';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { seriesStates } from '#domain/booking/series.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { pairingStatuses } from '#domain/pairing/pairing.ts';
import { seriesTrouble } from './booking.ts';
import { parting } from './endings.ts';
import { byId, done, endpoint } from './endpoint.ts';
import { goal } from './goals.ts';
import { decisionNote, pairRhythm } from './joint-decisions.ts';
import { continuation, meeting, nextMeeting } from './meetings.ts';
import { instant, personCard, role } from './shapes.ts';
import { reach } from './silence.ts';
import { day, id } from './text.ts';

/**
 * Other times for a meeting, or for the series (`meeting` null), that are being looked for, offered, or carried out. What
 * one of the two only looks at is not among them.
 */
const offerNote = z.object({
  id,
  status: z.enum(offerStatuses),
  why: z.enum(offerReasons),
  meeting: z.object({ id, start: instant }).nullable(),
  /** Is it my turn: to choose, or to say yes to what the other one chose? */
  toChoose: z.boolean(),
});
export type OfferNote = z.infer<typeof offerNote>;

export const pairingBody = z.object({
  id,
  programmeId: id,
  status: z.enum(pairingStatuses),
  /** The first day on which we meet again; null unless paused. */
  pausedUntil: day.nullable(),
  /** Where we meet in person; null: in Teams. */
  place: z.string().nullable(),
  myRole: role,
  kind: z.enum(pairingKinds),
  /** The other one. In a group, the first of the others, named by everybody's given names. */
  partner: personCard,
  /** The others' addresses, for a chat with them; none once it is over. */
  addresses: z.array(z.string()),
  /** All others, a mentor first. */
  partners: z.array(personCard.extend({ isMentor: z.boolean() })),
  /** What the proposal said; reason kinds with their facts, already put into words in the reader's language. */
  why: z.array(z.string()),
  startsOn: day,
  endsOn: day,
  series: z.object({
    status: z.enum(seriesStates),
    timeZone: z.string().nullable(),
    joinUrl: z.url().nullable(),
    trouble: seriesTrouble.nullable(),
    /** In the reader's language: `varannan tisdag 10:00`; null until a time has been found. */
    standing: z.string().nullable(),
    minutes: z.number().int().nullable(),
    counts: z.object({ planned: z.number().int(), moved: z.number().int(), skipped: z.number().int() }),
    /** May I ask for another standing time? */
    mayChange: z.boolean(),
  }),
  /** Newest first. */
  offers: z.array(offerNote),
  /** Somebody has split our series in Outlook, and we are asked what goes on; null where nothing is asked. */
  continuation: continuation.nullable(),
  /** What is proposed among us and waits for answers. */
  decisions: z.array(decisionNote),
  rhythm: pairRhythm,
  /** May I say that we met outside our series? */
  mayTell: z.boolean(),
  nextMeeting: nextMeeting.nullable(),
  meetings: z.array(meeting),
  goals: z.array(goal),
  /** What I hoped for when I joined and have not made a goal of; only I see it. */
  joiningGoals: z.array(z.string()),
  /** How it stands between me and the other side; null while we do not meet. */
  reach: reach.nullable(),
  /** How it goes on when our time is over. */
  parting,
});
export type PairingBody = z.infer<typeof pairingBody>;

export const pairingEndpoints = {
  /** `until` is the first day on which we meet again. */
  pause: endpoint('POST', '/api/pairings/:id/pause', {
    access: 'employee',
    params: byId,
    body: z.object({ until: day }),
    answer: done,
  }),
  resume: endpoint('POST', '/api/pairings/:id/resume', { access: 'employee', params: byId, answer: done }),
  /** Why, if I wish to say so, and whether I would like another pairing. */
  end: endpoint('POST', '/api/pairings/:id/end', {
    access: 'employee',
    params: byId,
    body: z.object({ reason: z.enum(endReasons).nullable() }),
    answer: done,
  }),
};
