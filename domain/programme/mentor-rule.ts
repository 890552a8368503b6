import { isTooLong } from '../text.ts';
import { longest } from '../limits.ts';

/** Who waits for a yes before they take part: nobody, everybody, or whoever wants to be a mentor. */
export const approvals = ['none', 'everyone', 'mentors'] as const;
export type Approval = (typeof approvals)[number];

/**
 * Who may be a mentor, shown to all before they join. How long somebody has been in the company and what they have done is
 * not known here, so nothing is computed of it: HR writes what counts, and a person says yes.
 */
export interface MentorRule {
  /** In HR's own words; empty: nothing. */
  readonly criteria: { readonly sv: string; readonly en: string };
  /** Their manager is asked, who learns no more than that they want to be a mentor in this programme. */
  readonly managersYes: boolean;
}

/** How people come in where HR wants to say yes first. */
export interface Admission {
  readonly approval: Approval;
  readonly mentorRule: MentorRule;
}

/** Everybody comes in as they join. */
export const everybodyIsIn: Admission = {
  approval: 'none',
  mentorRule: { criteria: { sv: '', en: '' }, managersYes: false },
};

/**
 * Who has to say yes to somebody who wants these roles: those who lead the programme, the manager before them or alone;
 * empty: nobody.
 */
export function yesNeededFor(
  { approval, mentorRule }: Admission,
  wants: { readonly mentor: boolean; readonly isNew: boolean },
): readonly ('lead' | 'manager')[] {
  const byLead = (approval === 'everyone' && wants.isNew) || (approval === 'mentors' && wants.mentor);
  const byManager = mentorRule.managersYes && wants.mentor;
  return [...(byManager ? ['manager' as const] : []), ...(byLead ? ['lead' as const] : [])];
}

export function isCriteriaTooLong({ mentorRule: { criteria } }: Admission): boolean {
  return isTooLong(criteria.sv, longest.message) || isTooLong(criteria.en, longest.message);
}
