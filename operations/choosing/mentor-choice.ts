import type { PersonId } from '#domain/ids.ts';
import { withdraw, type MentorRequest } from '#domain/choosing/request.ts';
import { lapseOf, rank, withoutWishes, type WishRefusal } from '#domain/choosing/wishes.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { askNext } from './ask-mentor.ts';
import { renewRequest, renewSuggestions } from '../candidates/choice-cards.ts';
import { choiceView } from './choice-view.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import type { ChoiceRecord } from '../ports/choosing.ts';
import type { Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { writeAnew } from '../write-anew.ts';

export type ChoiceRefusal = WishRefusal | 'nothing-to-choose' | 'already-asked';

/** Which of the suggested mentors the actor wants, best first; `version` is that of the choice they looked at. */
export interface Ranking {
  readonly wishes: readonly PersonId[];
  readonly greeting: string;
  readonly version: number;
}

/**
 * The mentee says whom they want. Where mentees choose for themselves the first is asked at once; where HR runs rounds
 * the ranking is kept as a wish for the next one. Throws `Conflict` when the suggestions have changed.
 */
export async function rankMentors(
  context: Context,
  actor: ActorIn,
  ranking: Ranking,
): Promise<void | Refused<ChoiceRefusal>> {
  const outcome = await context.store.write(async (tx) => {
    const mine = await myChoice(tx, actor);
    if (mine === null) return refused('nothing-to-choose');
    const { programme, choice } = mine;
    if (choice.version !== ranking.version) throw new Conflict('The suggestions have changed');
    if (await isAsking(tx, actor)) return refused('already-asked');
    const ranked = rank(choice, { ...ranking, now: context.now() });
    if (isRefused(ranked)) return ranked;
    if ((await choiceView(tx, actor, context.now())) === null) return refused('nothing-to-choose');
    await tx.saveChoice({ ...ranked, dueAt: null });
    context.log.event('mentors-ranked', { enrolment: choice.enrolmentId, wishes: ranking.wishes.length });
    const asked = await askNext(context, tx, { programme, menteeId: actor.personId, enrolmentId: choice.enrolmentId });
    return { jobs: asked.length > 0 ? asked : await renewSuggestions(context, tx, choice) };
  });
  return ringOutcome(context, outcome);
}

/** The mentee takes back their wishes, and the request that nobody has answered. The suggestions stay. */
export async function takeBackWishes(context: Context, actor: ActorIn): Promise<void | Refused<'nothing-to-choose'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const mine = await myChoice(tx, actor);
    if (mine === null) return refused('nothing-to-choose');
    const { programme, choice } = mine;
    const jobs: Job[] = [];
    const open = await openRequest(tx, actor);
    const withdrawn = open && withdraw(open, context.now());
    if (withdrawn && !isRefused(withdrawn)) {
      await tx.saveRequest(withdrawn);
      context.log.event('request-ended', { request: withdrawn.id, status: withdrawn.status });
      jobs.push(...(await renewRequest(context, tx, withdrawn)));
    }
    await tx.saveChoice({ ...withoutWishes(choice), dueAt: lapseOf(choice, programme.timeZone) });
    jobs.push(...(await renewSuggestions(context, tx, choice)));
    return { jobs };
  });
  return ringOutcome(context, outcome);
}

async function myChoice(
  tx: Writer,
  actor: ActorIn,
): Promise<{ readonly programme: Programme; readonly choice: ChoiceRecord } | null> {
  const programme = await tx.programme(actor.programmeId);
  const enrolment = programme && (await tx.enrolment(programme.id, actor.personId));
  const choice = enrolment && (await tx.choice(enrolment.id));
  return programme && choice ? { programme, choice } : null;
}

async function isAsking(tx: Writer, actor: ActorIn): Promise<boolean> {
  return (await openRequest(tx, actor)) !== undefined;
}

/** What they have asked in this programme and nobody has answered. */
async function openRequest(tx: Writer, { personId, programmeId }: ActorIn): Promise<MentorRequest | undefined> {
  const requests = await tx.requestsWith(personId);
  return requests.find(
    (each) => each.status === 'asked' && each.menteeId === personId && each.programmeId === programmeId,
  );
}
