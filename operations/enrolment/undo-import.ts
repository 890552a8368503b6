import { withdraw, type Enrolment } from '#domain/enrolment/enrolment.ts';
import { takeBack, type ImportField } from '#domain/enrolment/profile-import.ts';
import type { ProfileImportId } from '#domain/ids.ts';
import { livingWith } from '#domain/pairing/pairing.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { undoDays } from './import-profiles.ts';
import type { ImportedField, ProfileImport } from '../ports/imports.ts';
import type { Person } from '../ports/people.ts';
import type { Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';

/** Somebody for whom not everything could be taken back. */
export interface Kept {
  readonly person: Person;
  /** Fields that stay as they are now; `enrolment`: the person stays in the programme. */
  readonly fields: readonly (ImportField | 'enrolment')[];
}

export interface UndoneImport {
  readonly undone: ProfileImport;
  /** People for whom something was taken back. */
  readonly people: number;
  readonly kept: readonly Kept[];
}

/** May this import be taken back at this moment? */
export function mayUndo({ undoneAt, importedAt }: ProfileImport, now: ReturnType<Context['now']>): boolean {
  return undoneAt === null && importedAt.until(now).total('hours') <= undoDays * 24;
}

/**
 * Takes a whole import back, in one transaction. What a person has changed since stays theirs, and whoever has joined
 * a pairing or made the profile their own stays enrolled; the answer names them.
 */
export async function undoProfileImport(
  context: Context,
  actor: ActorIn,
  id: ProfileImportId,
): Promise<UndoneImport | Refused<'import-undone' | 'import-too-old'>> {
  const outcome = await writeAnew(context, async (tx) => {
    await ledProgramme(tx, actor);
    const made = inProgramme(await tx.profileImport(id), actor);
    if (made.undoneAt !== null) return refused('import-undone');
    if (!mayUndo(made, context.now())) return refused('import-too-old');
    return undo(context, tx, actor, made);
  });
  if (!isRefused(outcome)) {
    context.log.event('import-undone', { import: id, people: outcome.people, kept: outcome.kept.length });
  }
  return outcome;
}

async function undo(context: Context, tx: Writer, actor: ActorIn, made: ProfileImport): Promise<UndoneImport> {
  const now = context.now();
  const byEnrolment = groupBy(await tx.fieldsOfImport(made.id), ({ enrolmentId }) => enrolmentId);
  const enrolments = (await tx.enrolments(made.programmeId)).filter(({ id }) => byEnrolment.has(id));
  const paired = new Set(
    livingWith(await tx.pairings(made.programmeId), new Set(enrolments.map(({ personId }) => personId))).flatMap(
      ({ members }) => members.map(({ personId }) => personId),
    ),
  );
  const outcomes = enrolments.map((enrolment) =>
    takenBack(enrolment, byEnrolment.get(enrolment.id) ?? [], paired.has(enrolment.personId)),
  );
  const changed = outcomes.filter(({ after, before }) => after !== before);
  await tx.saveEnrolments(changed.map(({ after }) => after));
  await tx.saveImportedFields(outcomes.flatMap(({ fields }) => fields));
  const undone = { ...made, undoneAt: now, undoneBy: actor.personId, version: made.version + 1 };
  await tx.saveProfileImport(undone);
  await tx.audit({ at: now, actorId: actor.personId, act: 'undo-import', subject: 'profiles', subjectId: made.id });
  return { undone, people: changed.length, kept: await keptIn(tx, outcomes) };
}

interface Outcome {
  readonly before: Enrolment;
  readonly after: Enrolment;
  readonly fields: readonly ImportedField[];
}

function takenBack(before: Enrolment, fields: readonly ImportedField[], isPaired: boolean): Outcome {
  const values = fields.filter((each) => each.field !== 'enrolment');
  if (values.length === fields.length) {
    const { enrolment: after, undone } = takeBack(before, values);
    return {
      before,
      after,
      fields: fields.map((each) =>
        marked(
          each,
          undone.some((one) => one === each.field),
        ),
      ),
    };
  }
  // The import enrolled the person: if they have since said anything themselves, or left, they are not touched.
  const entered = fields.find((each) => each.field === 'enrolment')?.after;
  const isUntouched = before.status === 'enrolled' && before.version === entered && !isPaired;
  const after = isUntouched ? withdraw(before) : before;
  return {
    before,
    after,
    fields: fields.map((each) =>
      each.field === 'enrolment' && isUntouched
        ? { ...each, state: 'undone', after: after.version }
        : marked(each, isUntouched),
    ),
  };
}

function marked(field: ImportedField, isUndone: boolean): ImportedField {
  return { ...field, state: isUndone ? 'undone' : 'kept' };
}

async function keptIn(tx: Writer, outcomes: readonly Outcome[]): Promise<readonly Kept[]> {
  const kept = new Map(
    outcomes
      .map(({ before, fields }) => [before.personId, fields.filter(({ state }) => state === 'kept')] as const)
      .filter(([, fields]) => fields.length > 0),
  );
  const people = await tx.people([...kept.keys()]);
  return people.map((person) => ({ person, fields: (kept.get(person.id) ?? []).map(({ field }) => field) }));
}
