import type { SurveyId } from '#domain/ids.ts';
import { readAsHr } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';

/**
 * Somebody of HR takes up a wish for help, so that the others see who does, or closes it once it has been answered. Twice
 * is the same as once; closing what nobody took up takes it up as well. Throws `NotAllowed`, `NotFound` where nobody of
 * the programme wished that, and `Conflict` where somebody else has taken it up.
 */
export async function seeToHelp(
  context: Context,
  actor: ActorIn,
  { surveyId, step }: { readonly surveyId: SurveyId; readonly step: 'take-up' | 'close' },
): Promise<void> {
  const wishes = await readAsHr(context, actor, 'help-wish', (reader, programme) => reader.helpWanted(programme.id));
  if (!wishes.some((wish) => wish.surveyId === surveyId)) throw new NotFound('No such wish');
  const mine = { by: actor.personId, at: context.now() };
  await context.store.write(async (tx) => {
    const [taken] = await tx.helpTaken([surveyId]);
    const closed = taken?.closed ?? (step === 'close' ? mine : null);
    await tx.saveHelp({ surveyId, takenUp: taken?.takenUp ?? mine, closed });
    const [held] = await tx.helpTaken([surveyId]);
    if (step === 'take-up' && held?.takenUp.by !== mine.by) throw new Conflict('Somebody else has taken it up');
    await tx.audit({ at: mine.at, actorId: mine.by, act: step, subject: 'help-wish', subjectId: surveyId });
  });
  context.log.event('help-seen-to', { survey: surveyId, step });
}
