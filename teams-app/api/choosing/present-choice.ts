import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { ChoiceView, RequestView } from '#operations/choosing/choice-view.ts';
import type { ChoosingInsight } from '#operations/choosing/hr-choosing.ts';
import type { MyChoosing } from '#operations/choosing/my-choosing.ts';
import { reasonSentences } from '#texts/matching/reasons.ts';
import type { ChoiceBody, HrChoosingBody, MyChoosingBody, RequestBody } from '../../contract/choosing.ts';
import { personCard } from '../present-person.ts';

export function myChoosingBody({ choice, requests }: MyChoosing, naming: Naming): MyChoosingBody {
  return {
    choice: choice && choiceBody(choice, naming),
    requests: requests.map((each) => requestBody(each, naming)),
  };
}

function choiceBody(view: ChoiceView, naming: Naming): ChoiceBody {
  const { choosing, hasLooked, isRanked, isRenewed, greeting, version, asked } = view;
  return {
    choosing,
    hasLooked,
    isRanked,
    isRenewed,
    greeting,
    version,
    suggestions: view.suggestions.map(({ mentor, reasons }) => ({
      mentor: personCard(mentor),
      why: [...reasonSentences(reasons, { to: 'mentee', partnerGivenName: mentor.givenName }, naming)],
    })),
    wishes: view.wishes.map((mentor) => personCard(mentor)),
    asked: asked && {
      mentor: personCard(asked.mentor),
      askedAt: asked.askedAt.toString(),
      expiresAt: asked.expiresAt.toString(),
    },
  };
}

function requestBody({ request, mentee, wanted }: RequestView, { language, competence }: Naming): RequestBody {
  const names = wanted.map((each) => competence(each, language));
  const { id, greeting, expiresAt } = request;
  return { id, mentee: personCard(mentee), wanted: names, greeting, expiresAt: expiresAt.toString() };
}

export function hrChoosingBody(insight: ChoosingInsight | null): HrChoosingBody {
  if (insight === null) return { insight: null };
  const waiting = insight.waiting.map(({ person, state, since }) => ({
    person: personCard(person),
    state,
    since: since.toString(),
  }));
  return { insight: { counts: insight.counts, waiting } };
}
