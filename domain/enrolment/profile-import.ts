import type { Language } from '../programme/programme.ts';
import type { Enrolment, Role } from './enrolment.ts';
import { faultInProfile, nothingTold, type Competence, type PersonProfile, type Profile } from './profile.ts';

/** What HR can bring in for somebody from a table. */
export const importFields = ['roles', 'capacity', 'offered', 'wanted', 'goals', 'languages', 'place'] as const;
export type ImportField = (typeof importFields)[number];

/** Those that belong to the person and are the same in every programme; the others belong to the enrolment. */
const personFields: readonly ImportField[] = ['offered', 'wanted', 'languages', 'place'];

/** The fields that an import can hold, together. */
export interface FieldValues extends Pick<Profile, 'offered' | 'wanted' | 'goals' | 'languages' | 'place'> {
  readonly roles: readonly Role[];
  readonly capacity: number;
}
export type FieldValue = FieldValues[ImportField];

/**
 * What an import does to one field: `fill` one that was empty, `update` one that an earlier import wrote, or replace
 * the person's `own` words.
 */
export interface FieldChange {
  readonly field: ImportField;
  /** Null for what HR has not been told yet: of somebody who is not enrolled, or has no profile. */
  readonly before: FieldValue | null;
  readonly after: FieldValue;
  readonly kind: 'fill' | 'update' | 'own';
}

export interface MergedImport {
  readonly values: FieldValues;
  /** The person's profile afterwards; the same object when nothing of it changes. */
  readonly profile: PersonProfile;
  readonly changes: readonly FieldChange[];
  /** What the person wrote themselves and keeps, although the table says otherwise. */
  readonly left: readonly FieldChange[];
}

/** A field's value in one way of writing, so that the same value is the same text. */
export function fieldText(value: FieldValue): string {
  return JSON.stringify(Array.isArray(value) && value.some(isAboutCompetence) ? value.toSorted(byCompetence) : value);
}

function isAboutCompetence(row: object | string): boolean {
  return typeof row === 'object' && 'competence' in row;
}

/** The importable fields of an enrolment and its person. */
export function fieldsOf(
  { roles, capacity, goals }: Pick<Enrolment, 'roles' | 'capacity' | 'goals'>,
  { offered, wanted, languages, place }: PersonProfile,
): FieldValues {
  return inOneOrder({ roles, capacity, offered, wanted, goals, languages, place });
}

/** Everything a row of the table is compared with. */
interface Known {
  readonly existing: Enrolment | null;
  /** The person's profile, which they may have from another programme. */
  readonly profile: PersonProfile | null;
  readonly person: { readonly language: Language; readonly place: string };
  readonly told: Partial<FieldValues>;
  readonly fromImport: ReadonlyMap<ImportField, string>;
  readonly replaceOwn: boolean;
}

/**
 * Compares what a table says of somebody with what they have. `fromImport` holds the fields that still are as an
 * earlier import wrote them, by `fieldText`; everything else that is not empty is the person's own, and kept unless
 * `replaceOwn`. Only what belongs to the roles counts: no offers for somebody who is not a mentor. Goals in the person's
 * own words are not compared at all: a change that says nothing new would tell HR that it had guessed them. Nor is the
 * profile of somebody who does not take part in this programme: whoever leads it may not read it yet, and it is kept.
 */
export function mergeImport(from: Known): MergedImport {
  const { existing } = from;
  const profile = from.profile ?? blankProfile(from.person);
  const before = fieldsOf(existing ?? { roles: [], capacity: 0, goals: [] }, profile);
  const told = inOneOrder(importanceKept(from.told, before));
  const all = importFields.flatMap((field): readonly FieldChange[] => {
    const after = told[field];
    if (after === undefined) return [];
    if (isUnread(field)) return [{ field, before: null, after, kind: 'own' }];
    const isNew = (isOfPerson(field) ? from.profile : existing) === null;
    const kind = kindOf(field, isNew);
    const isPrivate = kind === 'own' && field === 'goals';
    if (!isPrivate && fieldText(after) === fieldText(before[field])) return [];
    return [{ field, before: isNew ? null : before[field], after, kind }];
  });
  function kindOf(field: ImportField, isNew: boolean): FieldChange['kind'] {
    if (isNew || isEmpty(before[field])) return 'fill';
    return isImported(field) ? 'update' : 'own';
  }
  function isUnread(field: ImportField): boolean {
    return isOfPerson(field) && existing === null && from.profile !== null && !isEmpty(before[field]);
  }
  function isImported(field: ImportField): boolean {
    return from.fromImport.get(field) === fieldText(before[field]);
  }
  const roles = all.find((change) => change.field === 'roles' && isTaken(change))?.after ?? before.roles;
  const relevant = all.filter(({ field }) => belongsTo(field, roles));
  function isTaken({ kind, field }: FieldChange): boolean {
    return kind !== 'own' || (from.replaceOwn && !isUnread(field));
  }
  const changes = relevant.filter(isTaken);
  const values = valuesWith(before, changes);
  return {
    values,
    profile: withValues(profile, values, changes),
    changes,
    left: relevant.filter((one) => !isTaken(one)),
  };
}

/** Does the field belong to the person, and not to their part in one programme? */
export function isOfPerson(field: ImportField): boolean {
  return personFields.includes(field);
}

function withValues(
  profile: PersonProfile,
  { offered, wanted, languages, place }: FieldValues,
  changes: readonly { readonly field: ImportField }[],
): PersonProfile {
  return changes.some(({ field }) => isOfPerson(field)) ? { ...profile, offered, wanted, languages, place } : profile;
}

type Written = readonly {
  readonly field: ImportField;
  readonly before: FieldValue | null;
  readonly after: FieldValue;
}[];

/**
 * Takes an import back from somebody: each field that is still as the import left it becomes what it was before. What
 * the person has changed since is `kept`; so is everything when the rest would not be a profile any more, for the roles
 * here or for those they have `elsewhere`. The same enrolment and profile when nothing can be taken back.
 */
export function takeBack(
  { enrolment, profile, elsewhere }: Standing,
  imported: Written,
): Standing & { readonly undone: readonly ImportField[]; readonly kept: readonly ImportField[] } {
  const now = fieldsOf(enrolment, profile);
  const standing = imported.filter(
    ({ field, after, before }) => before !== null && fieldText(after) === fieldText(now[field]),
  );
  const kept = imported.filter((each) => !standing.includes(each)).map(({ field }) => field);
  const values = valuesWith(
    now,
    standing.flatMap(({ field, before }) => (before === null ? [] : [{ field, after: before }])),
  );
  const after = withValues(profile, values, standing);
  const { roles, capacity, goals } = values;
  const isEnough =
    roles.length > 0 && faultInProfile({ ...after, goals }, roles) === null && isEnoughFor(after, elsewhere);
  if (standing.length === 0 || !isEnough) {
    return { enrolment, profile, elsewhere, undone: [], kept: imported.map(({ field }) => field) };
  }
  const undone = standing.map(({ field }) => field);
  const changed = { ...enrolment, roles, capacity, goals, version: enrolment.version + 1 };
  return { enrolment: changed, profile: after, elsewhere, undone, kept };
}

/**
 * The same for somebody whom the import enrolled, with a profile that they had before: what it filled in there and still
 * is so becomes empty again, unless they need it elsewhere.
 */
export function takeProfileBack(
  { profile, elsewhere }: Pick<Standing, 'profile' | 'elsewhere'>,
  imported: Written,
): { readonly profile: PersonProfile; readonly undone: readonly ImportField[] } {
  const now = fieldsOf({ roles: [], capacity: 0, goals: [] }, profile);
  const filled = imported.flatMap(({ field, before, after }) => {
    const stands = isOfPerson(field) && fieldText(after) === fieldText(now[field]);
    return stands && before !== null ? [{ field, after: before }] : [];
  });
  const back = withValues(profile, valuesWith(now, filled), filled);
  if (!isEnoughFor(back, elsewhere)) return { profile, undone: [] };
  return { profile: back, undone: filled.map(({ field }) => field) };
}

/** Somebody's part in a programme, their profile, and the parts they have in others. */
export interface Standing {
  readonly enrolment: Enrolment;
  readonly profile: PersonProfile;
  readonly elsewhere: readonly Pick<Enrolment, 'roles' | 'goals'>[];
}

/** Is a profile enough for every part that somebody has in a programme? */
export function isEnoughFor(profile: PersonProfile, parts: readonly Pick<Enrolment, 'roles' | 'goals'>[]): boolean {
  return parts.every(({ roles, goals }) => faultInProfile({ ...profile, goals }, roles) === null);
}

/** The profile of somebody who has not said anything yet. */
function blankProfile({ language, place }: { readonly language: Language; readonly place: string }): PersonProfile {
  return { ...nothingTold, languages: [language], place };
}

/** A table does not tell how much a wish matters; what the person has said of it stays. */
function importanceKept(told: Partial<FieldValues>, before: FieldValues): Partial<FieldValues> {
  if (told.wanted === undefined) return told;
  const importance = new Map(before.wanted.map((wish) => [wish.competence, wish.importance]));
  const wanted = told.wanted.map((wish) => ({
    ...wish,
    importance: importance.get(wish.competence) ?? wish.importance,
  }));
  return { ...told, wanted };
}

function inOneOrder<Values extends Partial<FieldValues>>(values: Values): Values {
  const { roles, languages, offered, wanted } = values;
  return {
    ...values,
    ...(roles && { roles: (['mentor', 'mentee'] as const).filter((role) => roles.includes(role)) }),
    ...(languages && { languages: [...new Set(languages)].toSorted().toReversed() }),
    ...(offered && { offered: offered.map(({ competence, level }) => ({ competence, level })).toSorted(byCompetence) }),
    ...(wanted && {
      wanted: wanted
        .map(({ competence, level, wantedLevel, importance }) => ({ competence, level, wantedLevel, importance }))
        .toSorted(byCompetence),
    }),
  };
}

function byCompetence(one: { readonly competence: Competence }, other: { readonly competence: Competence }): number {
  return one.competence < other.competence ? -1 : 1;
}

function isEmpty(value: FieldValue): boolean {
  return value === 0 || (typeof value !== 'number' && value.length === 0);
}

function belongsTo(field: ImportField, roles: FieldValue): boolean {
  const has = (role: Role) => Array.isArray(roles) && roles.some((each) => each === role);
  if (field === 'offered' || field === 'capacity') return has('mentor');
  return field !== 'wanted' || has('mentee');
}

function valuesWith(
  values: FieldValues,
  changes: readonly { readonly field: ImportField; readonly after: FieldValue }[],
): FieldValues {
  const changed: FieldValues = { ...values, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
  if (!changed.roles.includes('mentor')) return { ...changed, capacity: 0 };
  return changed.capacity === 0 ? { ...changed, capacity: 1 } : changed;
}
