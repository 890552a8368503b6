/** What the tab and the server say to each other about groups and circles. */
import { z } from 'zod';
import { groupSizes, groupStatuses } from '#domain/groups/group-proposal.ts';
import { byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { messages } from './messages.ts';
import { personCard } from './shapes.ts';
import { id, version } from './text.ts';

const kind = z.enum(['group', 'circle']);
/** Whole per cent. */
const percent = z.number().int();

/** The proposed groups, and who is left. Only HR sees it. */
const groups = z.object({
  groups: z.array(
    z.object({
      id,
      kind,
      status: z.enum(groupStatuses),
      /** Null for a group of my own. */
      fit: percent.nullable(),
      /** A mentor first. */
      members: z.array(personCard.extend({ isMentor: z.boolean() })),
      /** Why they belong together, in the reader's language. */
      why: z.array(z.string()),
      /** Two of them who may be accounts of one person, with a sentence that says so. */
      sameNames: z.array(z.object({ people: z.tuple([id, id]), text: z.string() })),
      /** Why it could not begin, in the reader's language. */
      refusal: z.string().nullable(),
      version,
    }),
  ),
  /** I may decide about a group of my own: nobody else who leads is known. */
  decidesOwn: z.boolean(),
  waiting: z.array(z.object({ person: personCard, absence: z.enum(['aside', 'paused', 'no-account']).nullable() })),
  /** Mentors with room for two or more who lead none of these groups. */
  mentors: z.number().int(),
});
export type Groups = z.infer<typeof groups>;
export type ProposedGroup = Groups['groups'][number];

const groupsInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), size: sizeWithin(groupSizes.group) }),
  z.object({ kind: z.literal('circle'), size: sizeWithin(groupSizes.circle) }),
]);

function sizeWithin({ least, most }: { readonly least: number; readonly most: number }) {
  return z.number().int().min(least).max(most);
}

const seen = z.object({ id, version });

/** `to` null takes the person out. */
const move = z.object({ personId: id, to: id.nullable() });
const effect = z.object({
  effects: z.array(
    z.object({
      id,
      /** Too few would be left. */
      isDissolved: z.boolean(),
      /** Null where it is dissolved, or is my own. */
      fit: z.object({ before: percent, after: percent }).nullable(),
    }),
  ),
  /** Why it cannot be done, in the reader's language. */
  fault: z.string().nullable(),
});
export type GroupEffect = z.infer<typeof effect>;

export const groupEndpoints = {
  present: endpoint('GET', '/api/programmes/:programmeId/groups', {
    access: 'lead',
    params: ofProgramme,
    answer: told(groups),
  }),
  propose: endpoint('POST', '/api/programmes/:programmeId/groups', {
    access: 'lead',
    params: ofProgramme,
    body: groupsInput,
    answer: told(groups),
  }),
  messages: endpoint('GET', '/api/programmes/:programmeId/groups/:id/messages', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(messages),
  }),
  /** What a move would do. */
  effect: endpoint('POST', '/api/programmes/:programmeId/groups/effect', {
    access: 'lead',
    params: ofProgramme,
    body: move,
    answer: told(effect),
  }),
  move: endpoint('POST', '/api/programmes/:programmeId/groups/move', {
    access: 'lead',
    params: ofProgramme,
    body: move.extend({ seen: z.array(seen).max(2) }),
    answer: done,
  }),
  publish: endpoint('POST', '/api/programmes/:programmeId/groups/publish', {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ groups: z.array(seen).min(1).max(500) }),
    answer: done,
  }),
  lock: endpoint('POST', '/api/programmes/:programmeId/groups/:id/lock', {
    access: 'lead',
    params: byIdInProgramme,
    body: z.object({ version, locked: z.boolean() }),
    answer: done,
  }),
};
