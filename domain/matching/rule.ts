import type { Temporal } from 'temporal-polyfill';
import type { MatchRuleId, PersonId, ProgrammeId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';

/** What HR has ruled out in a programme, for every round to come. */
export interface MatchRule {
  readonly id: MatchRuleId;
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  /** Never together with this one; null keeps the person out of rounds altogether. */
  readonly otherId: PersonId | null;
  readonly addedAt: Temporal.Instant;
  readonly addedBy: PersonId;
}

/** Do the two rule out the same? In which order a pair is named does not matter. */
export function isSameRule(
  one: Pick<MatchRule, 'personId' | 'otherId'>,
  other: Pick<MatchRule, 'personId' | 'otherId'>,
): boolean {
  return (
    (one.personId === other.personId && one.otherId === other.otherId) ||
    (one.personId === other.otherId && one.otherId === other.personId)
  );
}

/** HR rules something out, once; two people are two people. `existing` are the programme's rules. */
export function ruleOut(
  rule: MatchRule,
  existing: readonly Pick<MatchRule, 'personId' | 'otherId'>[],
): MatchRule | Refused<'rule-about-oneself' | 'same-rule'> {
  if (rule.personId === rule.otherId) return refused('rule-about-oneself');
  return existing.some((each) => isSameRule(each, rule)) ? refused('same-rule') : rule;
}

/** Those whom HR keeps out of rounds. */
export function keptOut(rules: readonly MatchRule[]): ReadonlySet<PersonId> {
  return new Set(rules.filter(({ otherId }) => otherId === null).map(({ personId }) => personId));
}

/** Does a rule say of any two of these that they are never together? */
export function areKeptApart(rules: readonly MatchRule[], people: readonly PersonId[]): boolean {
  return rules.some(
    ({ personId, otherId }) => otherId !== null && [personId, otherId].every((id) => people.includes(id)),
  );
}
