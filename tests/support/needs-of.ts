import type { AttentionItem } from '#operations/insight/attention.ts';
import type { ProgrammeInsight } from '#operations/insight/programme-insight.ts';
import type { Need, ProgrammeStatusBody } from '#teams-app/contract/insight.ts';

/** What the overview lists about people and pairings, whether it needs somebody or is looked after. */
export function attentionIn({ needs, underway }: ProgrammeInsight): readonly AttentionItem[] {
  return [...needs, ...underway].flatMap(({ detail }) => (detail.kind === 'attention' ? [detail.item] : []));
}

/** All rows of the overview, as the tab gets them. */
export function allNeeds({ needs, underway }: ProgrammeStatusBody): readonly Need[] {
  return [...needs, ...underway];
}

/** The rows about people and pairings. */
export function needsAboutPeople(status: ProgrammeStatusBody): readonly Need[] {
  return allNeeds(status).filter(({ subject }) => subject !== null);
}
