import { idOf, type PersonId } from '#domain/ids.ts';
import type { Invited, InvitationRound } from '#domain/inviting/invitation-round.ts';
import { isJoiningOver, mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { most } from '#domain/limits.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { cutAfter, tidyLine } from '#domain/text.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { addressIn } from '../enrolment/address-in.ts';
import { OutsideFailure } from '../failures.ts';
import type { PeopleFilter } from '../ports/audience.ts';
import type { ChoiceCounts } from '../ports/inviting.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** Whom a lead wants to invite, as they say it. */
export type Choice =
  | Exclude<Invited, { readonly kind: 'list' | 'group' }>
  | { readonly kind: 'group'; readonly groupId: string }
  /** Pasted: one address a line, with whatever stands around it. */
  | { readonly kind: 'list'; readonly addresses: string };

/** A line of a list in which nobody was found. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly why: 'unknown' | 'unreadable' | 'several';
}

export interface InvitePreview {
  readonly programme: Programme;
  /** Whose name the invitation begins with. */
  readonly inviter: string | null;
  /** Null where the directory counts a group only when it is read; then `groupSize` says how many are in it, if it does. */
  readonly counts: ChoiceCounts | null;
  readonly groupSize: number | null;
  readonly unread: readonly UnreadLine[];
}

export type InviteRefusal =
  | 'programme-not-open'
  | 'joining-over'
  | 'nobody-chosen'
  | 'too-many-addresses'
  | 'group-unknown'
  | 'group-hidden'
  | 'groups-not-allowed';

/** What an invitation would do; nothing is sent. Throws `NotAllowed` for whoever does not lead the programme. */
export async function previewInvite(
  context: Context,
  actor: ActorIn,
  choice: Choice,
): Promise<InvitePreview | Refused<InviteRefusal>> {
  const group = await groupOf(context, actor, choice);
  if (group !== null && isRefused(group)) return group;
  return context.store.read(async (reader) => {
    // A draft invites nobody, and its launch shows what will be sent when it opens.
    const draft = await ledProgramme(reader, actor);
    const programme = draft.status === 'draft' ? draft : await inviting(context, reader, actor);
    if (isRefused(programme)) return programme;
    const meant = await meantBy(reader, programme, choice);
    if (isRefused(meant)) return meant;
    const counts = group === null ? await reader.choiceCounts(programme.id, meant.filter) : null;
    const inviter = (await reader.person(actor.personId))?.name ?? null;
    return { programme, inviter, counts, groupSize: group?.people ?? null, unread: meant.unread };
  });
}

/**
 * Invites everybody the choice means who has no part in the programme and no invitation to it. They are worked off in parts
 * afterwards: `InvitationRound`. Throws `NotAllowed` for whoever does not lead the programme.
 */
export async function invite(
  context: Context,
  actor: ActorIn,
  choice: Choice,
): Promise<InvitationRound | Refused<InviteRefusal>> {
  const group = await groupOf(context, actor, choice);
  if (group !== null && isRefused(group)) return group;
  const now = context.now();
  const outcome = await context.store.write(async (tx) => {
    const programme = await inviting(context, tx, actor);
    if (isRefused(programme)) return programme;
    const meant = await meantBy(tx, programme, choice);
    if (isRefused(meant)) return meant;
    const counts = group === null ? await tx.choiceCounts(programme.id, meant.filter) : null;
    if (counts?.fresh === 0) return refused('nobody-chosen');
    const round: InvitationRound = {
      id: idOf<'InvitationRound'>(context.newId()),
      programmeId: programme.id,
      invitedBy: actor.personId,
      at: now,
      to: group === null ? plainChoice(choice) : { kind: 'group', groupId: group.id, name: group.name },
      people: meant.filter.personIds ?? null,
      counted: counts?.fresh ?? null,
      invited: 0,
      cursor: null,
      dueAt: now,
      trouble: null,
      version: 1,
    };
    await tx.saveInvitationRound(round);
    await tx.audit({ at: now, actorId: actor.personId, act: 'invite', subject: 'invitations', subjectId: round.id });
    return round;
  });
  if (isRefused(outcome)) return outcome;
  context.log.event('invited', { round: outcome.id, kind: outcome.to.kind });
  await context.bell.ring([{ kind: 'invite-round', id: outcome.id }]);
  return outcome;
}

async function inviting(
  context: Context,
  reader: Reader,
  actor: ActorIn,
): Promise<Programme | Refused<'programme-not-open' | 'joining-over'>> {
  const programme = await ledProgramme(reader, actor);
  if (!mayActOnProgramme(programme.status, 'invite')) return refused('programme-not-open');
  return isJoiningOver(programme, todayIn(programme, context.now())) ? refused('joining-over') : programme;
}

/** The group as the directory has it now; null for any other choice. Asked outside every transaction. */
async function groupOf(context: Context, actor: ActorIn, choice: Choice) {
  if (choice.kind !== 'group') return null;
  await context.store.read((reader) => ledProgramme(reader, actor));
  try {
    const group = await context.directory.group(choice.groupId);
    if (group === null) return refused('group-unknown');
    return group.isHidden ? refused('group-hidden') : group;
  } catch (error) {
    if (error instanceof OutsideFailure && error.kind === 'no-rights') return refused('groups-not-allowed');
    throw error;
  }
}

function plainChoice(choice: Choice): Invited {
  if (choice.kind === 'list') return { kind: 'list' };
  return choice.kind === 'group' ? { ...choice, name: '' } : choice;
}

interface Meant {
  readonly filter: PeopleFilter;
  readonly unread: readonly UnreadLine[];
}

async function meantBy(
  reader: Reader,
  programme: Programme,
  choice: Choice,
): Promise<Meant | Refused<'nobody-chosen' | 'too-many-addresses'>> {
  switch (choice.kind) {
    case 'everybody':
    case 'group':
      return { filter: {}, unread: [] };
    case 'departments':
      return { filter: { departments: choice.departments }, unread: [] };
    case 'places':
      return { filter: { places: choice.places }, unread: [] };
    case 'later':
      return { filter: { personIds: await reader.askedForNextTime(programme) }, unread: [] };
    case 'list':
      return inList(reader, choice.addresses);
  }
}

/** Whom a pasted list names. A line in which nobody is found is told by its number, and left out. */
async function inList(reader: Reader, text: string): Promise<Meant | Refused<'nobody-chosen' | 'too-many-addresses'>> {
  const lines = text
    .split(/\r?\n/)
    .flatMap((each, index) => each.split(';').map((part) => ({ line: index + 1, text: tidyLine(part) })))
    .filter((each) => each.text !== '');
  if (lines.length === 0) return refused('nobody-chosen');
  if (lines.length > most.addresses) return refused('too-many-addresses');
  const read = lines.map((each) => ({ ...each, address: addressIn(each.text) }));
  const keys = read.flatMap(({ address }) => ('key' in address ? [address.key] : []));
  const byMail = await reader.peopleAtAddresses(keys);
  const byId = await reader.people(keys.filter((key) => !key.includes('@')).map((key): PersonId => idOf(key)));
  const known = new Set<string>([...byMail.people.map(({ mail }) => mail), ...byId.map(({ id }) => id)]);
  const unread = read.flatMap(({ line, text: said, address }): readonly UnreadLine[] => {
    if ('key' in address && known.has(address.key)) return [];
    const why = 'key' in address ? 'unknown' : address.why === 'person-several' ? 'several' : 'unreadable';
    return [{ line, text: cutAfter(said, 80), why }];
  });
  const personIds = [...new Set([...byMail.people, ...byId].map(({ id }) => id))].toSorted();
  return { filter: { personIds }, unread };
}
