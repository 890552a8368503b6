import { withdraw, type Enrolment } from '#domain/enrolment/enrolment.ts';
import { nothingTold, type KeptProfile } from '#domain/enrolment/profile.ts';
import { isOfPerson, takeBack, takeProfileBack, type ImportField } from '#domain/enrolment/profile-import.ts';
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
  const stands = await standingOf(tx, enrolments);
  const outcomes = enrolments.map((enrolment) =>
    takenBack(stands(enrolment), byEnrolment.get(enrolment.id) ?? [], paired.has(enrolment.personId)),
  );
  const changed = outcomes.filter(({ after, before }) => after !== before);
  await tx.saveEnrolments(changed.map(({ after }) => after));
  await tx.saveProfiles(outcomes.flatMap(({ profile }) => (profile === null || profile === 'gone' ? [] : [profile])));
  for (const { profile, before } of outcomes) if (profile === 'gone') await tx.removeProfile(before.personId);
  await tx.saveImportedFields(outcomes.flatMap(({ fields }) => fields));
  const undone = { ...made, undoneAt: now, undoneBy: actor.personId, version: made.version + 1 };
  await tx.saveProfileImport(undone);
  await tx.audit({ at: now, actorId: actor.personId, act: 'undo-import', subject: 'profiles', subjectId: made.id });
  return { undone, people: changed.length, kept: await keptIn(tx, outcomes) };
}

interface Outcome {
  readonly before: Enrolment;
  readonly after: Enrolment;
  /** As it has to be saved; `gone` where the import had made it, null where it stays. */
  readonly profile: KeptProfile | 'gone' | null;
  readonly fields: readonly ImportedField[];
}

interface Stands {
  readonly enrolment: Enrolment;
  readonly kept: KeptProfile | null;
  /** What the person has in other programmes. */
  readonly elsewhere: readonly Enrolment[];
}

async function standingOf(tx: Writer, enrolments: readonly Enrolment[]): Promise<(enrolment: Enrolment) => Stands> {
  const ids = enrolments.map(({ personId }) => personId);
  const profiles = await tx.profiles(ids);
  const living = groupBy(await tx.livingEnrolments(ids), ({ personId }) => personId);
  return (enrolment) => ({
    enrolment,
    kept: profiles.get(enrolment.personId) ?? null,
    elsewhere: (living.get(enrolment.personId) ?? []).filter(({ id }) => id !== enrolment.id),
  });
}

function takenBack(stands: Stands, fields: readonly ImportedField[], isPaired: boolean): Outcome {
  const entered = fields.find((each) => each.field === 'enrolment')?.after;
  const { enrolment: before } = stands;
  if (entered === undefined) return valuesBack(stands, fields);
  // The import enrolled the person: if they have since said anything themselves, or left, they are not touched.
  if (before.status !== 'enrolled' || before.version !== entered || isPaired) {
    return { before, after: before, profile: null, fields: fields.map((each) => marked(each, false)) };
  }
  const after = withdraw(before);
  const { profile, undone } = profileAfter(stands, fields);
  return {
    before,
    after,
    profile,
    fields: fields.map((each) =>
      each.field === 'enrolment'
        ? { ...each, state: 'undone', after: after.version }
        : marked(each, profile === 'gone' || isBack(each, undone)),
    ),
  };
}

function isBack({ field }: ImportedField, undone: readonly ImportField[]): boolean {
  if (field === 'profile' || field === 'enrolment') return false;
  return !isOfPerson(field) || undone.includes(field);
}

/** A profile that the person had before is theirs, and so is one that they have changed or need elsewhere since. */
function profileAfter(
  { kept, elsewhere }: Stands,
  fields: readonly ImportedField[],
): { readonly profile: Outcome['profile']; readonly undone: readonly ImportField[] } {
  if (kept === null) return { profile: null, undone: [] };
  const made = fields.find((each) => each.field === 'profile')?.after;
  if (kept.version === made && elsewhere.length === 0) return { profile: 'gone', undone: [] };
  const { profile: told, undone } = takeProfileBack({ profile: kept.told, elsewhere }, valuesIn(fields));
  return { profile: told === kept.told ? null : { ...kept, told, version: kept.version + 1 }, undone };
}

function valuesIn(fields: readonly ImportedField[]) {
  return fields.flatMap((each) => (each.field === 'enrolment' || each.field === 'profile' ? [] : [each]));
}

/** Somebody who was enrolled before the import: their fields become what they were. */
function valuesBack({ enrolment: before, kept, elsewhere }: Stands, fields: readonly ImportedField[]): Outcome {
  const was = { enrolment: before, profile: kept?.told ?? nothingTold, elsewhere };
  const { enrolment: after, profile, undone } = takeBack(was, valuesIn(fields));
  const isSame = kept === null || profile === kept.told;
  return {
    before,
    after,
    profile: isSame ? null : { ...kept, told: profile, version: kept.version + 1 },
    fields: fields.map((each) =>
      marked(
        each,
        undone.some((one) => one === each.field),
      ),
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
  return people.map((person) => ({ person, fields: fieldsIn(kept.get(person.id) ?? []) }));
}

/** The person reads of the fields of their profile, not of the profile as a row. */
function fieldsIn(fields: readonly ImportedField[]): Kept['fields'] {
  return fields.flatMap(({ field }) => (field === 'profile' ? [] : [field]));
}
