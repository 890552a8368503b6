import type {
  AppInfo,
  CalendarRange,
  Chat,
  ClockState,
  Demonstration,
  InvokeAnswer,
  Mail,
  MeetingAnswer,
  Person,
  WorldState,
} from './types.ts';

/** The stand-in refused or could not be reached; `status` is 0 when there was no answer at all. */
export class ControlFailure extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ControlFailure';
    this.status = status;
  }
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const body: { message?: unknown; error?: { message?: unknown } } = JSON.parse(text);
    const message = body.message ?? body.error?.message;
    return typeof message === 'string' ? message : text;
  } catch {
    return text === '' ? response.statusText : text.slice(0, 300);
  }
}

async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const request: RequestInit = { method, headers: { accept: 'application/json' } };
  if (method === 'POST') {
    request.headers = { accept: 'application/json', 'content-type': 'application/json' };
    request.body = JSON.stringify(body ?? {});
  }
  let response: Response;
  try {
    response = await fetch(`/standin${path}`, request);
  } catch (cause) {
    throw new ControlFailure(0, cause instanceof Error ? cause.message : String(cause));
  }
  if (!response.ok) throw new ControlFailure(response.status, await messageOf(response));
  const text = await response.text();
  const answer: T = text === '' ? undefined : JSON.parse(text);
  return answer;
}

const personPath = (oid: string): string => `/people/${encodeURIComponent(oid)}`;
const eventPath = (oid: string, eventId: string): string =>
  `${personPath(oid)}/calendar/${encodeURIComponent(eventId)}`;

/** Address of a person's picture; `close`: the head alone, for a small one. */
export const photoOf = (oid: string, close: boolean): string =>
  `/standin${personPath(oid)}/photo${close ? '?close=1' : ''}`;
/** Address of the app's icon, from its package. */
export const appIcon = '/standin/app/icon';

export const people = (): Promise<Person[]> => call('GET', '/people');
/** With the names that the app has in the frame's language. */
export const app = (lang: string): Promise<AppInfo> => call('GET', `/app?lang=${encodeURIComponent(lang)}`);
export const demonstration = (): Promise<Demonstration> => call('GET', '/demonstration');
export const clock = (): Promise<ClockState> => call('GET', '/clock');

/** Moves the demonstration clock forward; refused when it would go back, 404 when no such meeting lies ahead. */
export const moveClock = (to: { to: string } | { by: string } | { afterNextMeetingOf: string }): Promise<ClockState> =>
  call('POST', '/clock', to);

/** Which of the demonstration's worlds this is. */
export const world = (): Promise<WorldState> => call('GET', '/world');
/** Asks for another world, or for the present one anew; the stand-in ends, and comes again at the same address. */
export const orderWorld = (order: { world: string; anew: boolean }): Promise<unknown> => call('POST', '/world', order);

export const ssoToken = (oid: string): Promise<{ token: string }> => call('POST', `${personPath(oid)}/sso-token`);

export const chat = (oid: string): Promise<Chat> => call('GET', `${personPath(oid)}/chat`);
export const chatStream = (oid: string): string => `/standin${personPath(oid)}/chat/stream`;
/** Whether the bot took what it was told; `status` is what its endpoint answered. */
interface Delivery {
  readonly delivered: boolean;
  readonly status: number | null;
}
/** Says something to the bot. `value` carries the inputs of a card's Action.Submit, as Teams sends it. Fails when the bot does. */
export async function say(oid: string, message: { text: string; value?: object; replyToId?: string }): Promise<void> {
  const { delivered, status } = await call<Delivery>('POST', `${personPath(oid)}/chat/messages`, message);
  if (!delivered) throw new ControlFailure(status ?? 0, `HTTP ${status ?? 0}`);
}
export const setChat = (oid: string, change: 'install' | 'uninstall' | 'block' | 'unblock'): Promise<unknown> =>
  call('POST', `${personPath(oid)}/chat/${change}`);
export const invoke = (
  oid: string,
  activityId: string,
  action: { type: 'Action.Execute'; id?: string; verb: string; data: object },
): Promise<InvokeAnswer> => call('POST', `${personPath(oid)}/chat/invoke`, { activityId, action });

/** Everything that overlaps [start, end), ISO instants. */
export const calendar = (oid: string, start: string, end: string): Promise<CalendarRange> =>
  call('GET', `${personPath(oid)}/calendar?${new URLSearchParams({ start, end }).toString()}`);
/** What has come by mail, oldest first. */
export const mail = (oid: string): Promise<{ readonly mails: readonly Mail[] }> =>
  call('GET', `${personPath(oid)}/mail`);
export const respond = (oid: string, eventId: string, answer: MeetingAnswer): Promise<unknown> =>
  call('POST', `${eventPath(oid, eventId)}/respond`, { answer });
export const moveEvent = (oid: string, eventId: string, time: { start: string; end: string }): Promise<unknown> =>
  call('POST', `${eventPath(oid, eventId)}/move`, time);
/** "This and all following events": ends the series before this occurrence and begins another one at that time. */
export const moveFollowing = (oid: string, eventId: string, time: { start: string; end: string }): Promise<unknown> =>
  call('POST', `${eventPath(oid, eventId)}/following`, time);
export const cancelEvent = (oid: string, eventId: string, comment: string): Promise<unknown> =>
  call('POST', `${eventPath(oid, eventId)}/cancel`, comment === '' ? {} : { comment });
export const deleteEvent = (oid: string, eventId: string): Promise<unknown> => call('DELETE', eventPath(oid, eventId));
export const addEvent = (oid: string, event: { subject: string; start: string; end: string }): Promise<unknown> =>
  call('POST', `${personPath(oid)}/calendar/events`, event);
