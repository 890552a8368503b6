/** What the tab and the server say to each other about groups and circles. */
import { z } from 'zod';
import { groupSizes, groupStatuses } from '#domain/groups/group-proposal.ts';
import { byId, done, endpoint, told } from './endpoint.ts';
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
      fit: percent,
      /** A mentor first. */
      members: z.array(personCard.extend({ isMentor: z.boolean() })),
      /** Why they belong together, in the reader's language. */
      why: z.array(z.string()),
      /** Why it could not begin, in the reader's language. */
      refusal: z.string().nullable(),
      version,
    }),
  ),
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
    /** `after` null: too few would be left, and the group is dissolved. */
    z.object({ id, before: percent, after: percent.nullable() }),
  ),
  /** Why it cannot be done, in the reader's language. */
  fault: z.string().nullable(),
});
export type GroupEffect = z.infer<typeof effect>;

export const groupEndpoints = {
  present: endpoint('GET', '/api/hr/groups', { access: 'hr', answer: told(groups) }),
  propose: endpoint('POST', '/api/hr/groups', { access: 'hr', body: groupsInput, answer: told(groups) }),
  messages: endpoint('GET', '/api/hr/groups/:id/messages', { access: 'hr', params: byId, answer: told(messages) }),
  /** What a move would do. */
  effect: endpoint('POST', '/api/hr/groups/effect', { access: 'hr', body: move, answer: told(effect) }),
  move: endpoint('POST', '/api/hr/groups/move', {
    access: 'hr',
    body: move.extend({ seen: z.array(seen).max(2) }),
    answer: done,
  }),
  publish: endpoint('POST', '/api/hr/groups/publish', {
    access: 'hr',
    body: z.object({ groups: z.array(seen).min(1).max(500) }),
    answer: done,
  }),
  lock: endpoint('POST', '/api/hr/groups/:id/lock', {
    access: 'hr',
    params: byId,
    body: z.object({ version, locked: z.boolean() }),
    answer: done,
  }),
};
