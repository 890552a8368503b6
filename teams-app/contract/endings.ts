/** How it goes on when a pairing's time, or a programme, is over; and who is in again the next time. */
import { z } from 'zod';
import { carriedGroups, nextTimeWishes } from '#domain/enrolment/next-time.ts';
import { partingWishes } from '#domain/pairing/parting.ts';
import { byId, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { role, wording } from './shapes.ts';
import { id } from './text.ts';

/** What I am asked about a pairing, and what came of it. What the others answered is told to nobody. */
export const parting = z.object({
  /** Open while I may answer and change it. */
  asked: z.object({ wish: z.enum(partingWishes).nullable(), isRolling: z.boolean() }).nullable(),
  outcome: z.enum(partingWishes).nullable(),
  /** Our series stands in Outlook as our own. */
  seriesStays: z.boolean(),
  /** The pairing in which we go on. */
  goesOnIn: id.nullable(),
});
export type PartingBody = z.infer<typeof parting>;

/** A programme in which I took part has ended. */
export const farewell = z.object({
  programmeId: id,
  name: wording,
  /** What HR writes to all; may be empty. */
  words: wording,
  pairings: z.array(
    z.object({ partnerGivenName: z.string(), outcome: z.enum(partingWishes), seriesStays: z.boolean() }),
  ),
  /** Nobody was found for me. */
  waited: z.boolean(),
  /** What I have said of the next time; null before that. */
  wish: z.enum(nextTimeWishes).nullable(),
  nextName: wording.nullable(),
});
export type FarewellBody = z.infer<typeof farewell>;

/** I am asked whether I want to be in again. */
export const joinAgain = z.object({ programmeId: id, name: wording, fromName: wording, roles: z.array(role) });
export type JoinAgainBody = z.infer<typeof joinAgain>;

const carrying = z.object({ fromId: id, groups: z.array(z.enum(carriedGroups)).min(1).max(carriedGroups.length) });

/** In steps of five; null where they are fewer. */
const about = z.object({ from: z.number().int(), to: z.number().int() }).nullable();
const carried = z.object({ enrolled: about, asked: about });
export type CarriedBody = z.infer<typeof carried>;

const nextProgramme = z.object({ nextId: id.nullable() });

export const endingEndpoints = {
  /** The latest answer counts, until the pairing ends. */
  wish: endpoint('PUT', '/api/pairings/:id/parting', {
    access: 'employee',
    params: byId,
    body: z.object({ wish: z.enum(partingWishes) }),
    answer: done,
  }),
  /** What I want of the next time; whoever has left can be asked, not signed up. */
  nextTime: endpoint('PUT', '/api/programmes/:programmeId/enrolment/next-time', {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ wish: z.enum(nextTimeWishes) }),
    answer: done,
  }),
  /** I was asked whether I want to be in again. */
  joinAgain: endpoint('POST', '/api/programmes/:programmeId/enrolment/again', {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ joins: z.boolean() }),
    answer: done,
  }),
  next: endpoint('GET', '/api/programmes/:programmeId/next', {
    access: 'lead',
    params: ofProgramme,
    answer: told(nextProgramme),
  }),
  /** Which programme comes after this one; null: none. I have to lead both. */
  nameNext: endpoint('PUT', '/api/programmes/:programmeId/next', {
    access: 'lead',
    params: ofProgramme,
    body: nextProgramme,
    answer: done,
  }),
  /** What carrying over into this programme would do. I have to lead both. */
  previewCarryOver: endpoint('POST', '/api/programmes/:programmeId/carry-over/preview', {
    access: 'lead',
    params: ofProgramme,
    body: carrying,
    answer: told(carried),
  }),
  carryOver: endpoint('POST', '/api/programmes/:programmeId/carry-over', {
    access: 'lead',
    params: ofProgramme,
    body: carrying,
    answer: told(carried),
  }),
};
