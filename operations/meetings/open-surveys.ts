import { idOf, type PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { activate, mayActOnPairing, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import { asksFit, surveysFor } from '#domain/surveys/survey.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';

/** A meeting that took place, and whose it was. */
export interface Held {
  readonly pairing: Pairing;
  readonly meeting: Meeting;
  /** Who of a group had declined or was taken off: nobody is asked about a meeting they were not at. */
  readonly absent?: readonly PersonId[];
  /** Who has said already that they met. */
  readonly saidBy?: readonly PersonId[];
}

/**
 * Opens a survey for each of those who met, once, however often this runs; the pairing's first meeting makes it active. Nothing
 * is asked in a pairing that pauses or is over. Returns the jobs to ring.
 */
export async function openSurveys(context: Context, tx: Writer, held: Held): Promise<readonly Job[]> {
  const { pairing, meeting, absent = [], saidBy = [] } = held;
  if (!mayActOnPairing(pairing.status, 'survey')) return [];
  await activateOnce(tx, pairing);
  const met = (await askedIn(tx, pairing, meeting)).filter(({ personId }) => !absent.includes(personId));
  const asked = met.map((each) => ({ ...each, saidMet: saidBy.includes(each.personId) }));
  const ids = asked.map(() => idOf<'Survey'>(context.newId()));
  await tx.addSurveys(surveysFor(meeting, asked, ids, context.now()));
  const kept = await tx.surveysOfMeeting(meeting.id);
  return kept.map(({ id }): Job => ({ kind: 'survey-step', id }));
}

/** The members, and whether they are to be asked if it works for the two. */
async function askedIn(tx: Writer, pairing: Pairing, meeting: Meeting) {
  const all = [...(await bookedMeetingsOf(tx, pairing.id)), ...(await tx.extraMeetingsOf([pairing.id]))];
  const answered = await tx.fitAnsweredBy(pairing.id);
  return pairing.members.map(({ personId, role }) => ({
    personId,
    role,
    // Only pairs are asked whether it works for the two.
    asksFit: pairing.kind === 'pair' && asksFit(meeting, all, answered.includes(personId)),
  }));
}

async function activateOnce(tx: Writer, pairing: Pairing): Promise<void> {
  const active = activate(pairing);
  if (!isRefused(active)) await tx.savePairing(active);
}
