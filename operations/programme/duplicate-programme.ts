import { idOf } from '#domain/ids.ts';
import { duplicateOf } from '#domain/programme/default-programme.ts';
import { mayActOnProgramme, type Programme, type Wording } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { tidyLine } from '#domain/text.ts';
import { followAsHr } from '../access/follow-as-hr.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { requireHr } from '../access/require-role.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { todayIn } from '../today.ts';

/**
 * HR begins the same programme once more, as a draft with later dates, whatever state this one is in. Its leads are
 * appointed anew, since next year's may be others; it asks the same questions. Throws `NotAllowed` for others than HR.
 */
export async function duplicateProgramme(
  context: Context,
  actor: ActorIn,
  { name }: { readonly name: Wording },
): Promise<Programme | Refused<'name-missing'>> {
  requireHr(actor);
  if (tidyLine(name.sv) === '' || tidyLine(name.en) === '') return refused('name-missing');
  const now = context.now();
  return context.store.write(async (tx) => {
    const from = await ledProgramme(tx, actor);
    const programme = duplicateOf(from, { id: idOf(context.newId()), name, today: todayIn(from, now) });
    await tx.saveProgramme(programme, now);
    // Without what was taken out of the library since: nobody is asked that any more.
    const asked = await askedQuestions(tx, from.id);
    await tx.saveAsked(
      programme.id,
      asked.map(({ question, ...rest }) => ({ questionId: question.id, ...rest })),
    );
    await followAsHr(tx, actor, programme.id, now);
    await tx.audit({ at: now, actorId: actor.personId, act: 'set-up', subject: 'programme', subjectId: programme.id });
    context.log.event('programme-duplicated', { programme: programme.id, from: from.id });
    return programme;
  });
}

/**
 * HR takes away a draft that came to nothing. Throws `Conflict` when somebody has changed it since, and `NotAllowed` for
 * others than HR.
 */
export async function removeProgramme(
  context: Context,
  actor: ActorIn,
  { version }: { readonly version: number },
): Promise<void | Refused<'not-allowed-now'>> {
  requireHr(actor);
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if (!mayActOnProgramme(programme.status, 'remove')) return refused('not-allowed-now');
    if (programme.version !== version) throw new Conflict('The programme has been changed meanwhile');
    await tx.removeProgramme(programme);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'remove', subject: 'programme', subjectId: programme.id });
    context.log.event('programme-removed', { programme: programme.id });
  });
}
