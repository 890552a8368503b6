/** What the tab and the server say to each other about groups and circles; see `contract.ts` for dates and ids. */
import { z } from 'zod';
import { groupSizes, groupStatuses } from '#domain/groups/group-proposal.ts';
import { id, personCard } from './shapes.ts';

const version = z.number().int();
const kind = z.enum(['group', 'circle']);
/** Whole per cent. */
const percent = z.number().int();

/** `GET /api/hr/groups`: what is proposed, and who is left. Only HR sees it. */
export const groups = z.object({
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
  waiting: z.array(z.object({ person: personCard, isPaused: z.boolean() })),
  /** Mentors with room for two or more who lead none of these. */
  mentors: z.number().int(),
});
export type Groups = z.infer<typeof groups>;
export type ProposedGroup = Groups['groups'][number];

/** `POST /api/hr/groups` */
export const groupsInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), size: sizeWithin(groupSizes.group) }),
  z.object({ kind: z.literal('circle'), size: sizeWithin(groupSizes.circle) }),
]);

function sizeWithin({ least, most }: { readonly least: number; readonly most: number }) {
  return z.number().int().min(least).max(most);
}

const seen = z.object({ id, version });

/** `POST /api/hr/groups/:id/lock` */
export const groupLock = z.object({ version, locked: z.boolean() });

/** `POST /api/hr/groups/effect`: what a move would do; `to` null takes the person out. */
export const groupMove = z.object({ personId: id, to: id.nullable() });
export const groupEffect = z.object({
  effects: z.array(
    /** `after` null: too few would be left, and the group is dissolved. */
    z.object({ id, before: percent, after: percent.nullable() }),
  ),
  /** Why it cannot be done, in the reader's language. */
  fault: z.string().nullable(),
});

/** `POST /api/hr/groups/move` */
export const groupMoved = groupMove.extend({ seen: z.array(seen).max(2) });

/** `POST /api/hr/groups/publish` */
export const groupsPublished = z.object({ groups: z.array(seen).min(1).max(500) });
