import type { AskedQuestion } from '#domain/enrolment/answers.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Reader } from '../ports/store.ts';

/** What a programme asks of HR's own, in order. A question that was retired meanwhile is asked nowhere. */
export async function askedQuestions(reader: Reader, programmeId: ProgrammeId): Promise<readonly AskedQuestion[]> {
  const asked = await reader.askedIn(programmeId);
  if (asked.length === 0) return [];
  const questions = new Map((await reader.questions()).map((question) => [question.id, question]));
  return asked.flatMap(({ questionId, ...rest }) => {
    const question = questions.get(questionId);
    return question === undefined || question.retiredAt !== null ? [] : [{ question, ...rest }];
  });
}
