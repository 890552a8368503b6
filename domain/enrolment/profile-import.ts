import type { Language } from '../programme/programme.ts';
import type { Enrolment, Role } from './enrolment.ts';
import { competences, faultInProfile, type Profile } from './profile.ts';

/** What HR can bring in for somebody from a table. */
export const importFields = ['roles', 'capacity', 'offered', 'wanted', 'goals', 'languages', 'place'] as const;
export type ImportField = (typeof importFields)[number];

/** The fields of an enrolment that an import can hold, together. */
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
  /** Null for somebody who is not enrolled yet. */
  readonly before: FieldValue | null;
  readonly after: FieldValue;
  readonly kind: 'fill' | 'update' | 'own';
}

export interface MergedImport {
  readonly values: FieldValues;
  readonly profile: Profile;
  readonly changes: readonly FieldChange[];
  /** What the person wrote themselves and keeps, although the table says otherwise. */
  readonly left: readonly FieldChange[];
}

/** A field's value in one way of writing, so that the same value is the same text. */
export function fieldText(value: FieldValue): string {
  return JSON.stringify(value);
}

/** The importable fields of an enrolment. */
export function fieldsOf({ roles, capacity, profile }: Pick<Enrolment, 'roles' | 'capacity' | 'profile'>): FieldValues {
  const { offered, wanted, goals, languages, place } = profile;
  return inOneOrder({ roles, capacity, offered, wanted, goals, languages, place });
}

/**
 * Compares what a table says of somebody with what they have. `fromImport` holds the fields that still are as an
 * earlier import wrote them, by `fieldText`; everything else that is not empty is the person's own, and kept unless
 * `replaceOwn`. Only what belongs to the roles counts: no offers for somebody who is not a mentor. Goals in the person's
 * own words are not compared at all: a change that says nothing new would tell HR that it had guessed them.
 */
export function mergeImport(from: {
  readonly existing: Enrolment | null;
  readonly person: { readonly language: Language; readonly place: string };
  readonly told: Partial<FieldValues>;
  readonly fromImport: ReadonlyMap<ImportField, string>;
  readonly replaceOwn: boolean;
}): MergedImport {
  const { existing } = from;
  const profile = existing?.profile ?? blankProfile(from.person);
  const before = fieldsOf({ roles: existing?.roles ?? [], capacity: existing?.capacity ?? 0, profile });
  const told = inOneOrder(importanceKept(from.told, before));
  const all = importFields.flatMap((field): readonly FieldChange[] => {
    const after = told[field];
    if (after === undefined) return [];
    const kind = existing === null || isEmpty(before[field]) ? 'fill' : isImported(field) ? 'update' : 'own';
    const isPrivate = kind === 'own' && field === 'goals';
    if (!isPrivate && fieldText(after) === fieldText(before[field])) return [];
    return [{ field, before: existing === null ? null : before[field], after, kind }];
  });
  function isImported(field: ImportField): boolean {
    return from.fromImport.get(field) === fieldText(before[field]);
  }
  const roles = all.find((change) => change.field === 'roles' && isTaken(change))?.after ?? before.roles;
  const relevant = all.filter(({ field }) => belongsTo(field, roles));
  function isTaken({ kind }: FieldChange): boolean {
    return kind !== 'own' || from.replaceOwn;
  }
  const changes = relevant.filter(isTaken);
  const values = valuesWith(before, changes);
  return {
    values,
    profile: { ...profile, ...profilePart(values) },
    changes,
    left: relevant.filter((one) => !isTaken(one)),
  };
}

/**
 * Takes an import back from somebody's enrolment: each field that is still as the import left it becomes what it was
 * before. What the person has changed since is `kept`; so is everything when the rest would not be a profile any more.
 * The same enrolment when nothing can be taken back.
 */
export function takeBack(
  enrolment: Enrolment,
  imported: readonly { readonly field: ImportField; readonly before: FieldValue | null; readonly after: FieldValue }[],
): { readonly enrolment: Enrolment; readonly undone: readonly ImportField[]; readonly kept: readonly ImportField[] } {
  const now = fieldsOf(enrolment);
  const standing = imported.filter(
    ({ field, after, before }) => before !== null && fieldText(after) === fieldText(now[field]),
  );
  const kept = imported.filter((each) => !standing.includes(each)).map(({ field }) => field);
  const values = valuesWith(
    now,
    standing.flatMap(({ field, before }) => (before === null ? [] : [{ field, after: before }])),
  );
  const profile = { ...enrolment.profile, ...profilePart(values) };
  if (standing.length === 0 || values.roles.length === 0 || faultInProfile(profile, values.roles) !== null) {
    return { enrolment, undone: [], kept: imported.map(({ field }) => field) };
  }
  const { roles, capacity } = values;
  const undone = standing.map(({ field }) => field);
  return { enrolment: { ...enrolment, roles, capacity, profile, version: enrolment.version + 1 }, undone, kept };
}

/** The profile of somebody who has not said anything yet. */
function blankProfile({ language, place }: { readonly language: Language; readonly place: string }): Profile {
  return {
    offered: [],
    wanted: [],
    goals: [],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: [language],
    place,
    preferredTimes: [],
  };
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
  const place = (row: { readonly competence: (typeof competences)[number] }) => competences.indexOf(row.competence);
  return {
    ...values,
    ...(roles && { roles: (['mentor', 'mentee'] as const).filter((role) => roles.includes(role)) }),
    ...(languages && { languages: [...new Set(languages)].toSorted().toReversed() }),
    ...(offered && {
      offered: offered
        .map(({ competence, level }) => ({ competence, level }))
        .toSorted((one, other) => place(one) - place(other)),
    }),
    ...(wanted && {
      wanted: wanted
        .map(({ competence, level, wantedLevel, importance }) => ({ competence, level, wantedLevel, importance }))
        .toSorted((one, other) => place(one) - place(other)),
    }),
  };
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

function profilePart({
  roles: _roles,
  capacity: _capacity,
  ...part
}: FieldValues): Omit<FieldValues, 'roles' | 'capacity'> {
  return part;
}
