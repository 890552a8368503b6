import type { Temporal } from 'temporal-polyfill';
import { standsInOutlook } from '#domain/booking/series.ts';
import { isStanding } from '#domain/meetings/meeting.ts';
import { followsProgramme, mayActOnPairing, type Pairing } from '#domain/pairing/pairing.ts';
import { overAfter } from '#domain/pairing/leave-out.ts';
import { isInAudience } from '#domain/programme/joining.ts';
import { isProgrammeOver, type Audience, type Programme } from '#domain/programme/programme.ts';
import { isSameRhythm, rhythmOfProgramme } from '#domain/programme/rhythm.ts';
import { areSameSlots, isOutsideSlots } from '#domain/programme/slot-change.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { ActorIn, Context } from '../context.ts';
import { livingSeries, meetingsLeftOut } from '../meetings/leave-out.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { withLastDay } from './programme-days.ts';
import { decideSetUp, type ProgrammeSetUp, type SetUpRefusal } from './set-up-programme.ts';

/** How many pairs, and how many of more than two. */
export interface Touched {
  readonly pairs: number;
  readonly groups: number;
}

function touchedOf(pairings: readonly Pick<Pairing, 'kind'>[]): Touched {
  const pairs = pairings.filter(({ kind }) => kind === 'pair').length;
  return { pairs, groups: pairings.length - pairs };
}

/** Whom a change of a programme touches; a part that is null touches nobody. */
export interface SetUpEffects {
  /** Another rhythm: those who would change to it, those who have agreed on one of their own, and the first day of new meetings. */
  readonly rhythm: (Touched & { readonly own: number; readonly from: Temporal.PlainDate }) | null;
  /** Another last day: those who get it, and their meetings that are called off. */
  readonly lastDay: (Touched & { readonly meetings: number }) | null;
  /** Other days and hours: those whose meetings stand, and those of them who have some outside. */
  readonly slots: (Touched & { readonly moving: number }) | null;
  /** Another audience: how many are in it (null: those who are invited), and how many of those who take part are not. */
  readonly audience: { readonly people: number | null; readonly outside: number } | null;
  /** Another last day to join: those who were invited and have not joined, whatever they said. */
  readonly joining: { readonly invited: number } | null;
  /** Another way in: those who take part and keep their place, and those who wait for a yes by now. */
  readonly approval: { readonly enrolled: number; readonly waiting: number } | null;
}

const nobody: SetUpEffects = {
  rhythm: null,
  lastDay: null,
  slots: null,
  audience: null,
  joining: null,
  approval: null,
};

/** Before the first meeting in a new rhythm people see the invitation: `plan-series.ts` books nothing for two days. */
const notice = { hours: 48 } as const;

/**
 * Whom a change would touch, by the rules by which it is made; nothing is written. Throws `NotAllowed` for whoever does not
 * lead the programme, and `Conflict` when somebody else was first.
 */
export async function previewSetUp(
  context: Context,
  actor: ActorIn,
  input: ProgrammeSetUp,
): Promise<SetUpEffects | Refused<SetUpRefusal>> {
  return context.store.read(async (reader) => {
    const decision = await decideSetUp(context, reader, actor, input);
    if (isRefused(decision)) return decision;
    const { before, after } = decision;
    // A draft has nobody yet; what an end means is asked about by itself.
    if (before.status === 'draft' || isProgrammeOver(after)) return nobody;
    return effectsOf(context, reader, before, after);
  });
}

async function effectsOf(context: Context, reader: Reader, before: Programme, after: Programme): Promise<SetUpEffects> {
  const pairings = await reader.pairings(before.id);
  return {
    rhythm: rhythmEffect(context, pairings, before, after),
    lastDay: await lastDayEffect(context, reader, pairings, [before, after]),
    slots: await slotsEffect(context, reader, pairings, [before, after]),
    audience: await audienceEffect(reader, before, after),
    joining: await joiningEffect(reader, before, after),
    approval: await approvalEffect(reader, before, after),
  };
}

function rhythmEffect(
  context: Context,
  pairings: readonly Pairing[],
  before: Programme,
  after: Programme,
): SetUpEffects['rhythm'] {
  if (isSameRhythm(rhythmOfProgramme(before), rhythmOfProgramme(after))) return null;
  const following = pairings.filter(followsProgramme);
  if (following.length === 0) return null;
  const own = pairings.filter(({ rhythm, status }) => rhythm !== null && mayActOnPairing(status, 'set-rhythm')).length;
  return { ...touchedOf(following), own, from: todayIn(after, context.now().add(notice)) };
}

async function lastDayEffect(
  context: Context,
  reader: Reader,
  pairings: readonly Pairing[],
  [before, { endsOn, timeZone }]: readonly [Programme, Programme],
): Promise<SetUpEffects['lastDay']> {
  if (endsOn === null || before.endsOn?.equals(endsOn) === true) return null;
  const moved = withLastDay(pairings, endsOn);
  if (moved.length === 0) return null;
  const { changed } = await meetingsLeftOut(reader, moved, overAfter(context.now(), endsOn, timeZone));
  return { ...touchedOf(moved), meetings: changed.filter(({ intent }) => intent?.kind === 'skip').length };
}

/** The nightly look moves what lies outside, so it is counted here and moved there. */
async function slotsEffect(
  context: Context,
  reader: Reader,
  pairings: readonly Pairing[],
  [before, after]: readonly [Programme, Programme],
): Promise<SetUpEffects['slots']> {
  if (areSameSlots(before.slots, after.slots)) return null;
  const meeting = pairings.filter(({ status }) => mayActOnPairing(status, 'book'));
  const living = livingSeries(await reader.allSeriesOf(meeting.map(({ id }) => id)));
  const booked = living.filter(({ status }) => standsInOutlook(status));
  if (booked.length === 0) return null;
  const zones = new Map(booked.map(({ id, timeZone }) => [id, timeZone ?? after.timeZone]));
  const ahead = (await reader.meetingsOf(booked.map(({ id }) => id))).filter(
    (each) => isStanding(each) && each.start.epochMilliseconds > context.now().epochMilliseconds,
  );
  const outside = ahead.filter((each) => isOutsideSlots(after.slots, each, zones.get(each.seriesId) ?? after.timeZone));
  const standing = new Set(booked.map(({ pairingId }) => pairingId));
  return {
    ...touchedOf(meeting.filter(({ id }) => standing.has(id))),
    moving: new Set(outside.map(({ seriesId }) => seriesId)).size,
  };
}

async function audienceEffect(
  reader: Reader,
  { audience: was, id }: Programme,
  { audience }: Programme,
): Promise<SetUpEffects['audience']> {
  if (JSON.stringify(was) === JSON.stringify(audience)) return null;
  const enrolled = (await reader.enrolments(id)).filter(({ status }) => status === 'enrolled');
  if (enrolled.length === 0) return null;
  const ids = enrolled.map(({ personId }) => personId);
  const invited = new Set(await reader.letIn(id, ids));
  const people = await reader.people(ids);
  const outside = people.filter(
    ({ department, id: personId }) => !isInAudience(audience, { department, hasInvitation: invited.has(personId) }),
  ).length;
  return { people: await audienceSize(reader, audience), outside };
}

async function audienceSize(reader: Reader, audience: Audience): Promise<number | null> {
  if (audience.kind === 'invited') return null;
  return reader.audienceCount(audience.kind === 'everyone' ? {} : { departments: audience.departments });
}

async function joiningEffect(reader: Reader, before: Programme, after: Programme): Promise<SetUpEffects['joining']> {
  if (String(before.joinsUntil) === String(after.joinsUntil)) return null;
  const { invited, joined, unreached } = await reader.invitationCounts(before.id);
  const open = invited - joined - unreached;
  return open === 0 ? null : { invited: open };
}

async function approvalEffect(reader: Reader, before: Programme, after: Programme): Promise<SetUpEffects['approval']> {
  const isSame = before.approval === after.approval && before.mentorRule.managersYes === after.mentorRule.managersYes;
  if (isSame) return null;
  const enrolled = (await reader.programmeCounts([before.id])).get(before.id)?.enrolled ?? 0;
  const waiting = (await reader.waitingApplications([before.id])).get(before.id)?.waiting ?? 0;
  return enrolled + waiting === 0 ? null : { enrolled, waiting };
}
