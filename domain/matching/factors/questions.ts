import type { MentoringForm } from '../../programme/match-settings.ts';
import type { ComparedQuestion } from '../compared-answers.ts';
import type { PreparedCandidate } from '../prepared.ts';
import { neutral } from './neutral.ts';

/**
 * How the answers of two people to HR's own questions go together, 0 to 1, over the questions that both have answered;
 * half where there is none. Peers want of each other what they offer.
 */
export function questionsFactor(mentor: PreparedCandidate, mentee: PreparedCandidate, form: MentoringForm): number {
  const there = together(mentor, mentee);
  return form === 'peer' ? (there + together(mentee, mentor)) / 2 : there;
}

function together(offering: PreparedCandidate, wanting: PreparedCandidate): number {
  const { compared } = wanting.candidate;
  let sum = 0;
  let total = 0;
  for (let at = 0; at < compared.length; at += 1) {
    const question = compared[at];
    const offered = offering.candidate.answers[at] ?? 0;
    const wanted = wanting.candidate.answers[at] ?? 0;
    if (question === undefined || offered === 0 || wanted === 0) continue;
    sum += question.weight * valueOf(question, offered, wanted);
    total += question.weight;
  }
  return total === 0 ? neutral : sum / total;
}

function valueOf({ relation, isScale }: ComparedQuestion, offered: number, wanted: number): number {
  switch (relation) {
    case 'alike':
      return likeness(offered, wanted, isScale);
    case 'different':
      return 1 - likeness(offered, wanted, isScale);
    case 'wanted-offered':
      // On a scale somebody offers what they have and everything below it.
      return isScale ? Math.min(1, step(offered) / step(wanted)) : countOf(offered & wanted) / countOf(wanted);
  }
}

/** Of choices the share that both have chosen, of a scale how near the two are. */
function likeness(one: number, other: number, isScale: boolean): number {
  if (isScale) return 1 - Math.abs(step(one) - step(other)) / 4;
  return countOf(one & other) / countOf(one | other);
}

function step(bits: number): number {
  return 31 - Math.clz32(bits);
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
