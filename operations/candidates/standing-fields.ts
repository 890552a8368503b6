import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { fieldText, type ImportField } from '#domain/enrolment/profile-import.ts';
import type { ImportedField } from '../ports/imports.ts';

/** The fields of each enrolment that an import wrote last and that was not taken back, as text. */
export function standingFields(
  fields: readonly ImportedField[],
): ReadonlyMap<Enrolment['id'], ReadonlyMap<ImportField, string>> {
  const standing = new Map<Enrolment['id'], Map<ImportField, string>>();
  for (const each of fields) {
    if (each.field === 'enrolment' || each.field === 'profile' || each.state === 'undone') continue;
    const own = standing.get(each.enrolmentId) ?? new Map<ImportField, string>();
    own.set(each.field, fieldText(each.after));
    standing.set(each.enrolmentId, own);
  }
  return standing;
}
