import type { Response } from '#domain/surveys/response.ts';

/** An answer that was given at once and never changed; what is not named was not answered. */
export function givenResponse(
  said: Pick<Response, 'surveyId' | 'didMeet' | 'answeredAt'> & Partial<Response>,
): Response {
  return {
    usefulness: null,
    goalProgress: null,
    wellPrepared: null,
    fit: null,
    helpWanted: false,
    metSaidAt: said.answeredAt,
    helpWantedAt: said.helpWanted === true ? said.answeredAt : null,
    goalMoved: null,
    ...said,
  };
}
