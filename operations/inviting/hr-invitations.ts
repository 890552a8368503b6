import type { Temporal } from 'temporal-polyfill';
import { countsSeen, invitationSeen, type CountsSeen, type InvitationSeen } from '#domain/inviting/counts-seen.ts';
import type { UnreachedReason } from '#domain/inviting/invitation.ts';
import type { InvitationRound } from '#domain/inviting/invitation-round.ts';
import type { PersonId } from '#domain/ids.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { NamedCount } from '../ports/audience.ts';
import type { DirectoryGroup } from '../ports/directory.ts';
import type { Person } from '../ports/people.ts';

/** People on one page of a list that may have a hundred thousand. */
const atOnce = 100;

/** Somebody who was invited, as those who lead the programme see them: never what they answered. */
export interface InvitedView {
  readonly person: Person;
  readonly seen: InvitationSeen;
  /** Of one that reached nobody. */
  readonly reason: UnreachedReason | null;
  readonly invitedAt: Temporal.Instant;
}

export interface InvitationsView {
  readonly counts: CountsSeen;
  readonly rounds: readonly (InvitationRound & { readonly by: Person | null })[];
  readonly people: readonly InvitedView[];
  /** Where the next page begins; null: this is the last. */
  readonly next: PersonId | null;
}

/** How many were invited and how far they came, and one page of who they are. Throws `NotAllowed` for others. */
export async function invitationsForLead(
  context: Context,
  actor: ActorIn,
  page: { readonly seen: InvitationSeen | null; readonly after: PersonId | null },
): Promise<InvitationsView> {
  return readAsHr(context, actor, 'invitations', async (reader, programme) => {
    const invitations = await reader.invitationsPage(programme.id, { ...page, most: atOnce });
    const rounds = await reader.invitationRounds(programme.id);
    const people = await peopleById(reader, [
      ...invitations.map(({ personId }) => personId),
      ...rounds.map(({ invitedBy }) => invitedBy),
    ]);
    return {
      counts: countsSeen(await reader.invitationCounts(programme.id)),
      rounds: rounds.map((round) => ({ ...round, by: people.get(round.invitedBy) ?? null })),
      people: invitations.flatMap(({ personId, state, reason, invitedAt }): readonly InvitedView[] => {
        const person = people.get(personId);
        return person === undefined ? [] : [{ person, seen: invitationSeen(state), reason, invitedAt }];
      }),
      next: invitations.length < atOnce ? null : (invitations.at(-1)?.personId ?? null),
    };
  });
}

/** What a lead can choose from. */
export interface InviteChoices {
  readonly everybody: number;
  readonly departments: readonly NamedCount[];
  readonly places: readonly NamedCount[];
  /** How many have asked to be told next time; never who. */
  readonly later: number;
}

/** Whom one may invite, counted as the directory has them now. Throws `NotAllowed` for whoever does not lead the programme. */
export async function inviteChoices(context: Context, actor: ActorIn): Promise<InviteChoices> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    return {
      everybody: await reader.audienceCount({}),
      departments: await reader.departmentCounts(),
      places: await reader.placeCounts(),
      later: (await reader.askedForNextTime(programme)).length,
    };
  });
}

/** Groups of the directory whose name begins like this; null where IT has not let the service read groups. */
export async function groupsForLead(
  context: Context,
  actor: ActorIn,
  beginning: string,
): Promise<readonly DirectoryGroup[] | null> {
  await context.store.read((reader) => ledProgramme(reader, actor));
  try {
    return await context.directory.groupsNamed(beginning);
  } catch (error) {
    if (error instanceof OutsideFailure && error.kind === 'no-rights') return null;
    throw error;
  }
}
