import { competences, type Competence } from '../enrolment/profile.ts';
import { competenceTerm, goalTerms } from './goal-terms.ts';
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
  const ofMentor = goalTerms(mentor.candidate.profile.goals);
  const ofMentee = goalTerms(mentee.candidate.profile.goals);
  const offered = new Set(mentor.candidate.profile.offered.map((each) => each.competence));
  const byCompetence = competences.filter((competence) => {
    const term = competenceTerm(competence);
    return ofMentee.has(term) && (ofMentor.has(term) || offered.has(competence));
  });
  const named = new Set(competences.map(competenceTerm));
  const words = [...ofMentee].flatMap(([term, word]) => (!named.has(term) && ofMentor.has(term) ? [word] : []));
  return { competences: byCompetence, words };
}
