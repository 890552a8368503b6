import { z } from 'zod';
import { getJson } from './json.ts';

const person = z.object({
  oid: z.string(),
  displayName: z.string(),
  givenName: z.string(),
  mail: z.string(),
  department: z.string(),
  timeZone: z.string(),
  preferredLanguage: z.enum(['sv-SE', 'en-GB']),
  appRoles: z.array(z.string()),
  hasMailbox: z.boolean(),
});
export type SamplePerson = z.infer<typeof person>;

const activity = z.object({
  id: z.string(),
  from: z.enum(['bot', 'user']),
  text: z.string().optional(),
  summary: z.string().optional(),
  timestamp: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
});
export type ChatActivity = z.infer<typeof activity>;
const chat = z.object({ installed: z.boolean(), blocked: z.boolean(), activities: z.array(activity) });

const moment = z.object({ dateTime: z.string(), timeZone: z.string() });
const event = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  type: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  iCalUId: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  showAs: z.string().nullish(),
  transactionId: z.string().nullish(),
  start: moment,
  end: moment,
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  singleValueExtendedProperties: z.array(z.unknown()).nullish(),
});
export type CalendarEvent = z.infer<typeof event>;

const clock = z.object({ now: z.string() });
const invokeAnswer = z.object({ statusCode: z.number(), type: z.string().optional(), value: z.unknown() });
const logged = z.object({ method: z.string(), path: z.string(), mailbox: z.string().nullable(), status: z.number() });
const requestLog = z.object({ requests: z.array(logged), totals: z.record(z.string(), z.number()) });

/** The stand-in's control API: what the company, its people and its administrators do. */
export interface StandinClient {
  people(): Promise<readonly SamplePerson[]>;
  /** Fails when nobody has this address. */
  personOf(mail: string): Promise<SamplePerson>;
  ssoToken(oid: string): Promise<string>;
  install(oid: string): Promise<void>;
  block(oid: string): Promise<void>;
  unblock(oid: string): Promise<void>;
  /** The whole chat, or its last activities. */
  chat(oid: string, last?: number): Promise<z.infer<typeof chat>>;
  /** Presses a card's button: an `Action.Execute` with everything typed into the card in `data`. */
  invoke(oid: string, activityId: string, verb: string, data: object): Promise<z.infer<typeof invokeAnswer>>;
  /** Events of [from, until), in UTC. */
  calendar(oid: string, from: string, until: string): Promise<readonly CalendarEvent[]>;
  addMeeting(oid: string, meeting: { subject: string; start: string; end: string }): Promise<void>;
  moveEvent(oid: string, eventId: string, to: { start: string; end: string }): Promise<void>;
  /** "This and all following events", from an occurrence on. */
  moveFollowing(oid: string, eventId: string, to: { start: string; end: string }): Promise<void>;
  now(): Promise<string>;
  /** Answers when no notification of Graph's is on its way any more. */
  notificationsDelivered(): Promise<void>;
  moveClock(order: { to: string } | { by: string } | { afterNextMeetingOf: string }): Promise<string>;
  orderFault(fault: object): Promise<void>;
  clearFaults(): Promise<void>;
  requests(): Promise<z.infer<typeof requestLog>>;
}

export function standinClient(shellUrl: string): StandinClient {
  const of = (oid: string): string => `${shellUrl}/standin/people/${oid}`;
  const post = (url: string, body: object = {}): Promise<unknown> => getJson(url, { method: 'POST', body });
  const people = async (): Promise<readonly SamplePerson[]> =>
    z.array(person).parse(await getJson(`${shellUrl}/standin/people`));
  return {
    people,
    async personOf(mail) {
      const found = (await people()).find((one) => one.mail === mail);
      if (found === undefined) throw new Error(`Nobody in the sample company has the address ${mail}.`);
      return found;
    },
    ssoToken: async (oid) => z.object({ token: z.string() }).parse(await post(`${of(oid)}/sso-token`)).token,
    install: async (oid) => void (await post(`${of(oid)}/chat/install`)),
    block: async (oid) => void (await post(`${of(oid)}/chat/block`)),
    unblock: async (oid) => void (await post(`${of(oid)}/chat/unblock`)),
    chat: async (oid, last) =>
      chat.parse(await getJson(`${of(oid)}/chat${last === undefined ? '' : `?last=${String(last)}`}`)),
    invoke: async (oid, activityId, verb, data) =>
      invokeAnswer.parse(
        await post(`${of(oid)}/chat/invoke`, { activityId, action: { type: 'Action.Execute', verb, data } }),
      ),
    calendar: async (oid, from, until) => {
      const query = new URLSearchParams({ start: from, end: until });
      return z.object({ events: z.array(event) }).parse(await getJson(`${of(oid)}/calendar?${query.toString()}`))
        .events;
    },
    addMeeting: async (oid, meeting) => void (await post(`${of(oid)}/calendar/events`, meeting)),
    moveEvent: async (oid, id, to) => void (await post(`${of(oid)}/calendar/${encodeURIComponent(id)}/move`, to)),
    moveFollowing: async (oid, id, to) =>
      void (await post(`${of(oid)}/calendar/${encodeURIComponent(id)}/following`, to)),
    notificationsDelivered: async () => void (await post(`${shellUrl}/standin/notifications/idle`)),
    now: async () => clock.parse(await getJson(`${shellUrl}/standin/clock`)).now,
    moveClock: async (order) => clock.parse(await post(`${shellUrl}/standin/clock`, order)).now,
    orderFault: async (fault) => void (await post(`${shellUrl}/standin/faults`, fault)),
    clearFaults: async () => void (await getJson(`${shellUrl}/standin/faults`, { method: 'DELETE' })),
    requests: async () => requestLog.parse(await getJson(`${shellUrl}/standin/requests`)),
  };
}
