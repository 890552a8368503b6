import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { OtherMentor, SwapPair, SwapView } from '#operations/matching/swap-mentor.ts';
import type { WhatIf } from '#operations/matching/what-if.ts';
import type { Person } from '#operations/ports/people.ts';
import type { WhatIfBody } from '../../contract/matching.ts';
import type { OtherMentorsBody, SwapEffectBody } from '../../contract/swap.ts';
import { textsIn } from '../reader.ts';
import { forHr, percentOrNone } from './present-matching.ts';
import { personCard } from '../present-person.ts';

export function otherMentorsBody(
  { mentee, mentors }: { readonly mentee: Person; readonly mentors: readonly OtherMentor[] },
  naming: Naming,
): OtherMentorsBody {
  const { refusal: texts } = textsIn(naming.language);
  return {
    mentee: personCard(mentee),
    mentors: mentors.map(({ mentor, fit, mentees, refusal }) => ({
      mentor: personCard(mentor),
      fitPercent: percentOrNone(fit?.score ?? null),
      ...(fit === null ? { why: [], against: [] } : forHr(fit, { mentor, mentee }, naming)),
      mentees: mentees.map(({ name }) => name),
      refusal: refusal === null ? null : texts[refusal],
    })),
  };
}

export function swapEffectBody({ gone, made, leftWaiting }: SwapView): SwapEffectBody {
  return {
    gone: gone.map(pairBody),
    made: made.map(pairBody),
    leftWaiting: leftWaiting === null ? null : personCard(leftWaiting),
  };
}

function pairBody({ mentor, mentee, score }: SwapPair): SwapEffectBody['gone'][number] {
  return { mentor: personCard(mentor), mentee: personCard(mentee), fitPercent: percentOrNone(score) };
}

export function whatIfBody({ changed, pairs, meanFit }: WhatIf): WhatIfBody {
  return { changed, pairs, meanFitPercent: { now: percentOrNone(meanFit.now), tried: percentOrNone(meanFit.tried) } };
}
