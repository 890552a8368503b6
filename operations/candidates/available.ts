import type { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { areKeptApart, keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Reader } from '../ports/store.ts';

/** Can all of them be given somebody new on this day? Nobody who takes a break or stands aside, and no closed account. */
export async function areAvailable(
  reader: Reader,
  enrolments: readonly Enrolment[],
  today: Temporal.PlainDate,
): Promise<boolean> {
  if (enrolments.some((each) => isPaused(each, today))) return false;
  const people = await reader.people(enrolments.map(({ personId }) => personId));
  return people.filter(({ enabled, barred }) => enabled && barred === undefined).length === enrolments.length;
}

/**
 * Has HR ruled out that these people of a programme begin together, or keeps one of them out? A rule may have come after the draft in
 * which they stand, as when a round ran by itself meanwhile.
 */
export async function areRuledOut(
  reader: Reader,
  { id }: Pick<Programme, 'id'>,
  people: readonly PersonId[],
): Promise<boolean> {
  const rules = await reader.matchRules(id);
  const out = keptOut(rules);
  return people.some((each) => out.has(each)) || areKeptApart(rules, people);
}
