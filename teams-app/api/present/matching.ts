import type { Language } from '#domain/programme/programme.ts';
import type { MatchingView } from '#operations/match-review.ts';
import { reasonSentences } from '#texts/reasons.ts';
import type { Matching, ProposalBody } from '../../contract.ts';
import { textsIn } from '../reader.ts';
import { personCard } from './person.ts';

export function matchingBody(view: MatchingView, language: Language): Matching {
  const { waiting } = textsIn(language);
  const { round } = view;
  return {
    round: round === null ? null : { id: round.id, proposedAt: round.proposedAt.toString() },
    proposals: view.proposals.map((each) => proposalBody(each, language)),
    waiting: view.waiting.map(({ person, role, reason }) => ({
      person: personCard(person),
      role,
      reason,
      text: waiting[reason],
    })),
  };
}

function proposalBody(
  { proposal, mentor, mentee }: MatchingView['proposals'][number],
  language: Language,
): ProposalBody {
  const { id, status, fit, version } = proposal;
  const reader = { to: 'hr', mentorGivenName: mentor.givenName, menteeGivenName: mentee.givenName } as const;
  return {
    id,
    status,
    version,
    mentor: personCard(mentor),
    mentee: personCard(mentee),
    fitPercent: percent(fit.score),
    factors: percents(fit.factors),
    why: [...reasonSentences(fit.reasonsFor, reader, language)],
    against: [...reasonSentences(fit.reasonsAgainst, reader, language)],
  };
}

function percents(values: MatchingView['proposals'][number]['proposal']['fit']['factors']): ProposalBody['factors'] {
  return {
    competences: percent(values.competences),
    goals: percent(values.goals),
    'working-style': percent(values['working-style']),
    language: percent(values.language),
    place: percent(values.place),
    'experience-gap': percent(values['experience-gap']),
    'common-hours': percent(values['common-hours']),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
