import { idOf, type InvitationRoundId, type PersonId } from '#domain/ids.ts';
import { newInvitation } from '#domain/inviting/invitation.ts';
import { partAfter, wayOf, type InvitationRound } from '#domain/inviting/invitation-round.ts';
import { isJoiningOver, mayActOnProgramme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { Job } from '../job.ts';
import type { PeopleFilter } from '../ports/audience.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** People in one transaction: what a worker that is killed has to do again. */
const atOnce = 500;

/**
 * Invites the next part of a round, and rings for the one after it. What has been done stands in the same transaction as how
 * far it came, and nobody has two invitations to a programme, so it may be killed anywhere and run twice. Throws
 * `OutsideFailure` where asking the directory again helps.
 */
export async function inviteRound(context: Context, id: InvitationRoundId): Promise<void> {
  const round = await context.store.read((reader) => reader.invitationRound(id));
  if (round === null || round.dueAt === null) return;
  if (round.to.kind === 'group' && round.people === null) return readGroup(context, round, round.to.groupId);
  const jobs = await context.store.write((tx) => part(context, tx, id));
  await context.bell.ring(jobs);
}

async function part(
  context: Context,
  tx: Parameters<Parameters<Context['store']['write']>[0]>[0],
  id: InvitationRoundId,
): Promise<readonly Job[]> {
  const round = await tx.invitationRound(id);
  if (round === null || round.dueAt === null) return [];
  const now = context.now();
  const version = round.version + 1;
  const programme = await tx.programme(round.programmeId);
  const isOpen = programme !== null && mayActOnProgramme(programme.status, 'invite');
  if (!isOpen || isJoiningOver(programme, todayIn(programme, now))) {
    await tx.saveInvitationRound({ ...round, dueAt: null, trouble: 'programme-not-open', version });
    return [];
  }
  const { people, cursor, isLast } = await nextPart(tx, round);
  const how = wayOf(round.to);
  const fresh = people.map((person) => {
    const whose = { programmeId: round.programmeId, personId: person.id, how, roundId: id };
    return newInvitation({ id: idOf<'Invitation'>(context.newId()), ...whose }, inMilliseconds(now));
  });
  const added = await tx.addInvitations(fresh);
  const invited = round.invited + added.length;
  await tx.saveInvitationRound({ ...round, invited, cursor, dueAt: isLast ? null : now, version });
  context.log.event('invited-part', { round: id, added: added.length });
  const steps = added.map((each): Job => ({ kind: 'invite-step', id: each }));
  return isLast ? steps : [...steps, { kind: 'invite-round', id }];
}

/** Invitations are known by the moment at which they were wanted, which the database keeps in whole milliseconds. */
function inMilliseconds(now: ReturnType<Context['now']>) {
  return now.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}

async function nextPart(
  reader: Reader,
  { to, people: listed, cursor }: InvitationRound,
): Promise<{ readonly people: readonly Person[]; readonly cursor: PersonId | null; readonly isLast: boolean }> {
  if (listed !== null) {
    const ids = partAfter(listed, cursor, atOnce);
    const people = await reader.peopleInAudience({ personIds: ids }, { after: null, most: atOnce });
    return { people, cursor: ids.at(-1) ?? cursor, isLast: ids.length < atOnce };
  }
  const people = await reader.peopleInAudience(filterOf(to), { after: cursor, most: atOnce });
  return { people, cursor: people.at(-1)?.id ?? cursor, isLast: people.length < atOnce };
}

function filterOf(to: InvitationRound['to']): PeopleFilter {
  if (to.kind === 'departments') return { departments: to.departments };
  return to.kind === 'places' ? { places: to.places } : {};
}

/** Who is in a group is read once, outside every transaction; whoever joins it later is not meant. */
async function readGroup(context: Context, round: InvitationRound, groupId: string): Promise<void> {
  const version = round.version + 1;
  try {
    const ids = new Set<PersonId>();
    for await (const page of context.directory.groupPeople(groupId)) for (const id of page) ids.add(id);
    const people = [...ids].toSorted();
    await context.store.write(async (tx) => {
      const counts = await tx.choiceCounts(round.programmeId, { personIds: people });
      await tx.saveInvitationRound({ ...round, people, counted: counts.fresh, version });
    });
    await context.bell.ring([{ kind: 'invite-round', id: round.id }]);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    await context.store.write((tx) => tx.saveInvitationRound({ ...round, dueAt: null, trouble, version }));
  }
}

function troubleOf(error: unknown): InvitationRound['trouble'] {
  if (!(error instanceof OutsideFailure)) return null;
  if (error.kind === 'gone') return 'group-gone';
  if (error.kind === 'denied') return 'group-hidden';
  return error.kind === 'no-rights' ? 'no-rights' : null;
}
