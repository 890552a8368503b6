import { z } from 'zod';
import { HttpAnswer, getJson } from '../../support/json.ts';

const newSeries = z.object({ id: z.string() });

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Outlook as people use it, through the stand-in's control API. False: Outlook would not do it, or it was gone. */
export interface Outlook {
  addMeeting(oid: string, span: Span): Promise<boolean>;
  /** Away for whole days, `YYYY-MM-DD`, the last one included. */
  addLeave(oid: string, firstDay: string, lastDay: string): Promise<boolean>;
  /** A meeting of the same hour every week. */
  addTeamMeeting(oid: string, span: Span, weeks: number): Promise<boolean>;
  move(oid: string, eventId: string, span: Span): Promise<boolean>;
  shorten(oid: string, eventId: string, end: number): Promise<boolean>;
  /** Another time of the day, `HH:MM`, for the whole series. */
  moveSeries(oid: string, eventId: string, time: string): Promise<boolean>;
  /** "This and following": another series from this occurrence on, at another time. The id of that series; null: it could not be done. */
  split(oid: string, eventId: string, span: Span): Promise<string | null>;
  cancel(oid: string, eventId: string): Promise<boolean>;
  remove(oid: string, eventId: string): Promise<boolean>;
  decline(oid: string, eventId: string): Promise<boolean>;
  answerTentatively(oid: string, eventId: string, proposal: Span | null): Promise<boolean>;
  declineProposing(oid: string, eventId: string, proposal: Span): Promise<boolean>;
  /** The organiser leaves these addresses on the list, of an occurrence or of a whole series. */
  invite(oid: string, eventId: string, addresses: readonly string[]): Promise<boolean>;
  /** Passes the invitation on. */
  forward(oid: string, eventId: string, to: string): Promise<boolean>;
}

/** What the company's administrators do with accounts and mailboxes. */
export interface Administration {
  disable(oid: string): Promise<boolean>;
  enable(oid: string): Promise<boolean>;
  removeMailbox(oid: string): Promise<boolean>;
  delete(oid: string): Promise<boolean>;
  changeProfile(oid: string, change: object): Promise<boolean>;
  changeMailbox(oid: string, change: object): Promise<boolean>;
}

export function openOutlook(shellUrl: string): Outlook {
  const events = (oid: string): string => `${shellUrl}/standin/people/${oid}/calendar/events`;
  const event = (oid: string, id: string): string =>
    `${shellUrl}/standin/people/${oid}/calendar/${encodeURIComponent(id)}`;
  return {
    addMeeting: (oid, span) => did('POST', events(oid), { subject: 'Avstämning', ...iso(span) }),
    addLeave: (oid, firstDay, lastDay) =>
      did('POST', events(oid), { subject: 'Ledig', firstDay, lastDay, showAs: 'oof' }),
    addTeamMeeting: (oid, span, weeks) =>
      did('POST', events(oid), {
        subject: 'Teammöte',
        ...iso(span),
        recurrence: { pattern: { type: 'weekly', daysOfWeek: [weekdayOf(span.start)] }, count: weeks },
      }),
    move: (oid, id, span) => did('POST', `${event(oid, id)}/move`, iso(span)),
    shorten: (oid, id, end) => did('POST', `${event(oid, id)}/shorten`, { end: new Date(end).toISOString() }),
    moveSeries: (oid, id, time) => did('POST', `${event(oid, id)}/series`, { time }),
    split: async (oid, id, span) => {
      const made = await answerOf('POST', `${event(oid, id)}/following`, iso(span));
      return made === null ? null : newSeries.parse(made).id;
    },
    cancel: (oid, id) => did('POST', `${event(oid, id)}/cancel`, { comment: 'Vi får ses en annan gång.' }),
    remove: (oid, id) => did('DELETE', event(oid, id)),
    decline: (oid, id) => did('POST', `${event(oid, id)}/respond`, { answer: 'decline' }),
    answerTentatively: (oid, id, proposal) =>
      did('POST', `${event(oid, id)}/respond`, {
        answer: 'tentativelyAccept',
        ...(proposal === null ? {} : { proposedNewTime: iso(proposal) }),
      }),
    declineProposing: (oid, id, proposal) =>
      did('POST', `${event(oid, id)}/respond`, { answer: 'decline', proposedNewTime: iso(proposal) }),
    invite: (oid, id, addresses) => did('POST', `${event(oid, id)}/attendees`, { attendees: addresses }),
    forward: (oid, id, to) => did('POST', `${event(oid, id)}/forward`, { to }),
  };
}

export function openAdministration(shellUrl: string): Administration {
  const person = (oid: string, what: string): string => `${shellUrl}/standin/people/${oid}/${what}`;
  return {
    disable: (oid) => did('POST', person(oid, 'disable'), {}),
    enable: (oid) => did('POST', person(oid, 'enable'), {}),
    removeMailbox: (oid) => did('POST', person(oid, 'remove-mailbox'), {}),
    delete: (oid) => did('POST', person(oid, 'delete'), {}),
    changeProfile: (oid, change) => did('POST', person(oid, 'profile'), change),
    changeMailbox: (oid, change) => did('POST', person(oid, 'mailbox'), change),
  };
}

async function did(method: string, url: string, body?: object): Promise<boolean> {
  return (await answerOf(method, url, body)) !== null;
}

/** Null: it would not be done. */
async function answerOf(method: string, url: string, body?: object): Promise<object | null> {
  try {
    const answer: unknown = await getJson(url, { method, ...(body === undefined ? {} : { body }) });
    return { ...z.looseObject({}).parse(answer ?? {}) };
  } catch (error) {
    // 400 and 409: Outlook's own rules; 403 and 404: the event, the mailbox or the person is gone.
    if (error instanceof HttpAnswer && error.status < 500) return null;
    throw error;
  }
}

function iso({ start, end }: Span): { readonly start: string; readonly end: string } {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The weekday of a moment in Europe's office hours, when the date is the same everywhere. */
function weekdayOf(at: number): string {
  return weekdays[new Date(at).getUTCDay()] ?? 'monday';
}
