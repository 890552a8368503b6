import type { Competence } from '../enrolment/profile.ts';
import { competenceOfTerm, goalTerms } from './goal-terms.ts';
import type { PreparedCandidate } from './prepared.ts';

/**
 * What the mentee's goals and the mentor's goals and offers have in common, in a form that gives away no word to
 * somebody who has not written it: competences by their name in the catalogue, other words only where both have
 * written them.
 */
export function sharedGoals(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
): { readonly competences: readonly Competence[]; readonly words: readonly string[] } {
  const ofMentor = goalTerms(mentor.candidate.profile.goals, mentor.candidate.vocabulary);
  const ofMentee = goalTerms(mentee.candidate.profile.goals, mentee.candidate.vocabulary);
  const offered = new Set(mentor.candidate.profile.offered.map((each) => each.competence));
  const competences: Competence[] = [];
  const words: string[] = [];
  for (const [term, word] of ofMentee) {
    const competence = competenceOfTerm(term);
    if (competence === null) {
      if (ofMentor.has(term)) words.push(word);
    } else if (ofMentor.has(term) || offered.has(competence)) competences.push(competence);
  }
  return { competences, words };
}
