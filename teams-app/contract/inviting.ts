/** Inviting people to a programme, and the page that tells what it is before anybody joins. */
import { z } from 'zod';
import { invitationsSeen } from '#domain/inviting/counts-seen.ts';
import { unreachedReasons } from '#domain/inviting/invitation.ts';
import { longest, most } from '#domain/limits.ts';
import { done, endpoint, ofProgramme, told } from './endpoint.ts';
import { joinRefusal } from './people.ts';
import { programme } from './programme.ts';
import { instant, personCard } from './shapes.ts';
import { id, line } from './text.ts';

const named = z.array(line({ least: 1, most: longest.department })).min(1);

/** Whom to invite. */
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everybody') }),
  z.object({ kind: z.literal('departments'), departments: named.max(most.departments) }),
  z.object({ kind: z.literal('places'), places: named.max(most.places) }),
  z.object({ kind: z.literal('group'), groupId: id }),
  /** Pasted: one address a line, with whatever stands around it. */
  z.object({ kind: z.literal('list'), addresses: z.string().min(1).max(longest.addresses) }),
  /** Those who asked in another programme to be told next time. */
  z.object({ kind: z.literal('later') }),
]);
export type ChoiceBody = z.infer<typeof choice>;

const counts = z.object({
  fresh: z.number().int(),
  withoutBot: z.number().int(),
  alreadyIn: z.number().int(),
  alreadyInvited: z.number().int(),
  guests: z.number().int(),
  withoutAddress: z.number().int(),
  withoutName: z.number().int(),
  outsideGroup: z.number().int(),
  disabled: z.number().int(),
});
export type ChoiceCountsBody = z.infer<typeof counts>;

const text = z.object({ title: z.string(), lines: z.array(z.string()) });

const preview = z.object({
  /** Null for a group, which is counted when it is read. */
  counts: counts.nullable(),
  groupSize: z.number().int().nullable(),
  /** Lines of a list in which nobody was found. */
  unread: z.array(
    z.object({ line: z.number().int(), text: z.string(), why: z.enum(['unknown', 'unreadable', 'several']) }),
  ),
  /** What they will read. */
  text: z.object({ sv: text, en: text }),
});
export type InvitePreviewBody = z.infer<typeof preview>;

const round = z.object({
  id,
  at: instant,
  by: personCard.nullable(),
  kind: z.enum(['everybody', 'departments', 'places', 'group', 'list', 'later']),
  /** Departments, places or the group's name. */
  names: z.array(z.string()),
  counted: z.number().int().nullable(),
  invited: z.number().int(),
  isDone: z.boolean(),
  trouble: z.enum(['group-gone', 'group-hidden', 'no-rights', 'programme-not-open']).nullable(),
});
export type InvitationRoundBody = z.infer<typeof round>;

const invitedPerson = z.object({
  person: personCard,
  state: z.enum(invitationsSeen),
  reason: z.enum(unreachedReasons).nullable(),
  invitedAt: instant,
});
export type InvitedPersonBody = z.infer<typeof invitedPerson>;

const invitations = z.object({
  counts: z.object({
    invited: z.number().int(),
    onTheWay: z.number().int(),
    unreached: z.number().int(),
    opened: z.number().int(),
    began: z.number().int(),
    joined: z.number().int(),
    /** Null while somebody's answer might follow from it. */
    no: z.number().int().nullable(),
  }),
  rounds: z.array(round),
  people: z.array(invitedPerson),
  /** Where the next page begins; null: this is the last. */
  next: id.nullable(),
});
export type InvitationsBody = z.infer<typeof invitations>;

const namedCounts = z.array(z.object({ name: z.string(), people: z.number().int() }));

const link = z.object({
  /** Opens the page for everybody for whom the programme is. */
  open: z.string(),
  /** Lets in whoever has it; null: there is none. */
  secret: z.string().nullable(),
});
export type JoinLinkBody = z.infer<typeof link>;

const joinPage = z.object({
  programme,
  time: z.object({ months: z.number().int(), meetings: z.number().int(), hours: z.number().int() }),
  mayJoin: z.union([z.literal(true), joinRefusal]),
  isInvited: z.boolean(),
  standing: z.enum(['none', 'enrolled', 'applied', 'refused', 'declined', 'later']),
});
export type JoinPageBody = z.infer<typeof joinPage>;

const path = '/api/programmes/:programmeId';

export const invitingEndpoints = {
  /** What the programme is, for whoever thinks of joining. */
  page: endpoint('GET', `${path}/join`, { access: 'employee', params: ofProgramme, answer: told(joinPage) }),
  /** I have opened the page, with the secret of a link or without. */
  opened: endpoint('POST', `${path}/join/opened`, {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ secret: z.string().min(1).max(100).nullable() }),
    answer: done,
  }),
  began: endpoint('POST', `${path}/join/began`, { access: 'employee', params: ofProgramme, answer: done }),
  answer: endpoint('POST', `${path}/join/answer`, {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ answer: z.enum(['no', 'later']) }),
    answer: done,
  }),
  invitations: endpoint('GET', `${path}/invitations`, {
    access: 'lead',
    params: ofProgramme,
    query: z.object({ state: z.enum(invitationsSeen).optional(), after: id.optional() }),
    answer: told(invitations),
  }),
  choices: endpoint('GET', `${path}/invitations/choices`, {
    access: 'lead',
    params: ofProgramme,
    answer: told(
      z.object({
        everybody: z.number().int(),
        departments: namedCounts,
        places: namedCounts,
        later: z.number().int(),
      }),
    ),
  }),
  /** Groups of the directory by the beginning of their name. By POST, because a name must not stand in an address. */
  groups: endpoint('POST', `${path}/invitations/groups`, {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ search: line({ least: 2, most: longest.search }) }),
    /** Null: IT has not let the service read groups. */
    answer: told(z.object({ groups: z.array(z.object({ id, name: z.string(), isHidden: z.boolean() })).nullable() })),
  }),
  /** What an invitation would do; nothing is sent. By POST, because of the addresses. */
  preview: endpoint('POST', `${path}/invitations/preview`, {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ choice }),
    answer: told(preview),
  }),
  invite: endpoint('POST', `${path}/invitations`, {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ choice }),
    answer: told(z.object({ id, counted: z.number().int().nullable() }), 202),
  }),
  link: endpoint('GET', `${path}/join-link`, { access: 'lead', params: ofProgramme, answer: told(link) }),
  /** Makes a link that lets in whoever has it; an earlier one lets in nobody any more. */
  makeLink: endpoint('POST', `${path}/join-link`, { access: 'lead', params: ofProgramme, answer: told(link) }),
  removeLink: endpoint('DELETE', `${path}/join-link`, { access: 'lead', params: ofProgramme, answer: done }),
};
