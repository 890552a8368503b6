import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import {
  addQuestion,
  answersForHr,
  askInProgramme,
  programmeQuestions,
  questionLibrary,
  retireFromLibrary,
  rewordQuestion,
} from '#operations/enrolment/questions.ts';
import { questionEndpoints as endpoints, type AskingBody } from '../../contract/questions.ts';
import { personCard } from '../present-person.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { answerText, askedByHrBody, questionBody } from './present-question.ts';

const askingOf = ({ questionId, required, ...counts }: AskingBody) => ({
  questionId: idOf<'Question'>(questionId),
  isRequired: required,
  ...counts,
});

/** HR's own questions: the library, what a programme asks, and what was answered. */
export function questionRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.library, async ({ actor }) => {
    const { questions, inUse } = await questionLibrary(context, actor);
    return {
      questions: questions.map((each) => ({
        ...questionBody(each),
        ...(inUse.get(each.id) ?? { programmes: 0, counting: 0 }),
        version: each.version,
      })),
    };
  });

  serve(app, endpoints.add, async ({ actor, body }) => {
    accepted(await addQuestion(context, actor, body));
  });

  serve(app, endpoints.reword, async ({ actor, params, body }) => {
    accepted(await rewordQuestion(context, actor, { ...body, id: idOf<'Question'>(params.id) }));
  });

  serve(app, endpoints.retire, async ({ actor, params, body }) =>
    retireFromLibrary(context, actor, { ...body, id: idOf<'Question'>(params.id) }),
  );

  serve(app, endpoints.ofProgramme, async ({ actor }) => {
    const { asked, others } = await programmeQuestions(context, actor);
    return { asked: asked.map(askedByHrBody), others: others.map(questionBody) };
  });

  serve(app, endpoints.ask, async ({ actor, body: { asked, seen } }) => {
    const wanted = { asked: asked.map(askingOf), seen: seen.map(askingOf) };
    accepted(await askInProgramme(context, actor, wanted));
  });

  serve(app, endpoints.answers, async ({ actor, params }) => {
    const given = await answersForHr(context, actor, idOf<'Question'>(params.questionId));
    const { language } = actor;
    return {
      answers: given.map(({ person, question, answer, isEarlier }) => ({
        person: personCard(person),
        text: answer === null ? null : answerText(question, answer.value, language),
        askedAs: isEarlier ? question.text[language] : null,
      })),
    };
  });
}
