import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { chooseMyAlerts, myAlerts } from '#operations/leads/alert-choice.ts';
import { messageLog, messagesOf } from '#operations/leads/message-log.ts';
import { stopSending, writeToList } from '#operations/leads/write-message.ts';
import { leadEndpoints as endpoints } from '../../contract/leads.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';
import { alertsBody, logBody, messagesBody, wordingOf } from './present-leads.ts';

/** What those who lead a programme are told of, and what they write to a list. */
export function leadRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.messages, async ({ actor }) => messagesBody(await messagesOf(context, actor)));
  serve(app, endpoints.write, async ({ actor, body }) => {
    const draft = { id: idOf<'LeadMessage'>(body.id), list: body.list, words: wordingOf(body.words) };
    const { id, sendsAt } = accepted(await writeToList(context, actor, draft));
    return { id, sendsAt: sendsAt.toString() };
  });
  serve(app, endpoints.log, async ({ actor, params: { id } }) => logBody(await messageLog(context, actor, id)));
  serve(app, endpoints.stop, async ({ actor, params: { id } }) => stopSending(context, actor, id));
  serve(app, endpoints.alerts, async ({ actor }) => alertsBody(await myAlerts(context, actor)));
  serve(app, endpoints.chooseAlerts, async ({ actor, body }) =>
    alertsBody(accepted(await chooseMyAlerts(context, actor, body))),
  );
}
