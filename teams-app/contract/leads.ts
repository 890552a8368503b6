/** What those who lead a programme are told by cards, and what they write to a list of its people. */
import { z } from 'zod';
import { alertDays, longest } from '#domain/limits.ts';
import { alertKinds } from '#domain/leads/alerts.ts';
import { namedOutcomes } from '#domain/leads/lead-message.ts';
import { receiverLists } from '#domain/leads/receivers.ts';
import { byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, language, personCard } from './shapes.ts';
import { id, line, lines, version } from './text.ts';

const words = z.object({
  subject: line({ least: 1, most: longest.messageSubject }),
  body: lines({ least: 1, most: longest.message }),
});
/** One for each language of the programme, and no other. */
const wording = z.object({ sv: words.optional(), en: words.optional() });
export type MessageWords = z.infer<typeof words>;

const count = z.number().int();

const message = z.object({
  id,
  list: z.enum(receiverLists),
  words: wording,
  writtenBy: z.string().nullable(),
  writtenAt: instant,
  sendsAt: instant,
  stoppedAt: instant.nullable(),
  /** How many of its receivers it has reached, and how. */
  counts: z.object({
    waits: count,
    delivered: count,
    late: count,
    mailed: count,
    unreachable: count,
    'not-sent': count,
  }),
});
export type LeadMessageBody = z.infer<typeof message>;

const messages = z.object({
  /** In which a message is to be written. */
  languages: z.array(language),
  /** Not while the programme is a draft, or over. */
  mayWrite: z.boolean(),
  lists: z.array(z.object({ list: z.enum(receiverLists), count })),
  messages: z.array(message),
});
export type MessagesOfLeads = z.infer<typeof messages>;

const alerts = z.object({
  kinds: z.array(z.enum(alertKinds)),
  waitingDays: count,
  /** Was appointed, and is told anyway. */
  isLead: z.boolean(),
  follows: z.boolean(),
  isNobodyTold: z.boolean(),
  version,
});
export type AlertsBody = z.infer<typeof alerts>;

const alertsChosen = z.object({
  kinds: z.array(z.enum(alertKinds)).max(alertKinds.length),
  waitingDays: z.number().int().min(alertDays.least).max(alertDays.most),
  /** Counts for HR only. */
  follows: z.boolean(),
  version,
});

export const leadEndpoints = {
  messages: endpoint('GET', '/api/programmes/:programmeId/messages', {
    access: 'lead',
    params: ofProgramme,
    answer: told(messages),
  }),
  /** `id` is made by the caller: twice the same is once. */
  write: endpoint('POST', '/api/programmes/:programmeId/messages', {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ id, list: z.enum(receiverLists), words: wording }),
    answer: told(z.object({ id, sendsAt: instant }), 201),
  }),
  log: endpoint('GET', '/api/programmes/:programmeId/messages/:id', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(
      z.object({
        message,
        people: z.array(z.object({ person: personCard, outcome: z.enum(namedOutcomes) })),
      }),
    ),
  }),
  /** Nobody more gets it. */
  stop: endpoint('POST', '/api/programmes/:programmeId/messages/:id/stop', {
    access: 'lead',
    params: byIdInProgramme,
    answer: done,
  }),
  alerts: endpoint('GET', '/api/programmes/:programmeId/alerts', {
    access: 'lead',
    params: ofProgramme,
    answer: told(alerts),
  }),
  chooseAlerts: endpoint('PUT', '/api/programmes/:programmeId/alerts', {
    access: 'lead',
    params: ofProgramme,
    body: alertsChosen,
    answer: told(alerts),
  }),
};
