import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import {
  answerAsManager,
  askManagerAgain,
  decideApplications,
  liftRefusal,
} from '#operations/enrolment/answer-applications.ts';
import { applicationsForLead, type ApplicationView } from '#operations/enrolment/hr-applications.ts';
import { applicationEndpoints as endpoints, type ApplicationBody } from '../../contract/applications.ts';
import { answerText } from '../enrolment/present-question.ts';
import { personCard } from '../present-person.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** Those who wait for a yes, and the answers of leads and managers. */
export function applicationRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.list, async ({ actor }) => ({
    applications: await applicationBodies(context, actor),
  }));

  serve(app, endpoints.decide, async ({ actor, body: { applications, decision } }) => {
    const looked = applications.map(({ enrolmentId, version }) => ({
      enrolmentId: idOf<'Enrolment'>(enrolmentId),
      version,
    }));
    accepted(await decideApplications(context, actor, { looked, decision }));
  });

  serve(app, endpoints.lift, async ({ actor, params: { id } }) => {
    accepted(await liftRefusal(context, actor, { enrolmentId: idOf(id) }));
  });

  serve(app, endpoints.askManager, async ({ actor, params: { id } }) => {
    accepted(await askManagerAgain(context, actor, { enrolmentId: idOf(id) }));
  });

  serve(app, endpoints.answerWish, async ({ actor, params: { id }, body: { yes } }) => {
    accepted(await answerAsManager(context, actor, { enrolmentId: idOf(id), yes }));
  });
}

async function applicationBodies(context: Context, actor: ActorIn): Promise<ApplicationBody[]> {
  const naming = await namingFor(context, actor);
  return (await applicationsForLead(context, actor)).map((view) => applicationBody(view, naming));
}

function applicationBody(view: ApplicationView, { language, competence }: Naming): ApplicationBody {
  const { application, person, profile, manager } = view;
  const named = (some: ApplicationView['profile']['offered' | 'wanted']): string[] =>
    some.map((each) => competence(each.competence, language));
  return {
    enrolmentId: application.enrolmentId,
    version: application.version,
    person: personCard(person, profile.languages),
    state: application.state === 'refused' ? 'refused' : 'waiting',
    roles: [...application.roles],
    capacity: application.capacity,
    profile: { offered: named(profile.offered), wanted: named(profile.wanted) },
    answers:
      view.answers?.map(({ question, answer }) => ({
        question: question.text[language],
        text: answerText(question, answer.value, language),
      })) ?? null,
    isEnrolled: view.isEnrolled,
    appliedAt: application.appliedAt.toString(),
    asksManager: view.asksManager,
    manager: manager && personCard(manager),
    managersAnswer: application.managersAnswer,
    hasOtherManager: view.hasOtherManager,
    reason: application.reason,
    words: application.words,
    waitsUntil: view.waitsUntil?.toString() ?? null,
  };
}
