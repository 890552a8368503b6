import type { MatchRoundId, PersonId } from '#domain/ids.ts';
import { isStillFollowing } from '#domain/leads/alerts.ts';
import { mayActOnRound } from '#domain/matching/round.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { NoticeAbout } from '../ports/messages.ts';
import type { Reader, Writer } from '../ports/store.ts';

type AboutRound = NoticeAbout<'round-ready' | 'round-report' | 'round-in-the-way'>;

/**
 * Who is told what a programme does by itself: those appointed to lead it. Where there is none, whoever set it up last, but
 * nobody who was dismissed since; then those of HR who follow it. Who else has the role HR, only Entra knows, and everybody of
 * HR would be too many.
 */
export async function leadsToTell(
  { now }: Pick<Context, 'now'>,
  reader: Reader,
  { id }: Pick<Programme, 'id'>,
): Promise<readonly PersonId[]> {
  const appointed = await withAccount(
    reader,
    (await reader.leads(id)).map(({ personId }) => personId),
  );
  if (appointed.length > 0) return appointed;
  const last = await reader.lastSetUpBy(id);
  const setUpLast = last === null ? [] : await withAccount(reader, [last]);
  if (setUpLast.length > 0) return setUpLast;
  const following = (await reader.followers(id)).filter(({ seenAt }) => isStillFollowing(seenAt, now()));
  return withAccount(
    reader,
    following.map(({ personId }) => personId),
  );
}

async function withAccount(reader: Reader, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const open = new Set((await reader.people(ids)).filter(({ enabled }) => enabled).map(({ id }) => id));
  return ids.filter((id) => open.has(id));
}

/** Those who lead the programme are owed a card about a round. Returns the jobs to ring. */
export async function oweRoundCards(
  context: Pick<Context, 'now' | 'newId'>,
  tx: Writer,
  programme: Pick<Programme, 'id'>,
  about: AboutRound,
): Promise<readonly Job[]> {
  return owe(context, tx, programme, { about, people: await leadsToTell(context, tx, programme) });
}

/** Somebody leads the programme from now on: a draft that ran by itself waits for them as for the others. */
export async function tellNewLead(
  context: Pick<Context, 'now' | 'newId'>,
  tx: Writer,
  programme: Pick<Programme, 'id'>,
  personId: PersonId,
): Promise<readonly Job[]> {
  const round = await tx.latestRound(programme.id);
  if (round === null || !mayActOnRound(round.status, 'change')) return [];
  if (round.proposedBy !== null && round.publishesAt === null) return [];
  return owe(context, tx, programme, { about: { kind: 'round-ready', roundId: round.id }, people: [personId] });
}

async function owe(
  context: Pick<Context, 'now' | 'newId'>,
  tx: Writer,
  { id: programmeId }: Pick<Programme, 'id'>,
  { about, people }: { readonly about: AboutRound; readonly people: readonly PersonId[] },
): Promise<readonly Job[]> {
  const now = context.now();
  const notices = people.map((personId) => newNotice(context, { about, personId, programmeId, now }));
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}

/** Has the cards about a draft say how it stands now. Returns the jobs to ring. */
export async function renewRoundCards(
  context: Pick<Context, 'now'>,
  tx: Writer,
  roundId: MatchRoundId,
): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout({ kind: 'round-ready', roundId }), context.now());
}
