import type { Event } from '@microsoft/microsoft-graph-types';
import type { Exchange } from '../exchange/port.ts';
import type { Company } from './port.ts';

/** Gives everyone of the company who has a mailbox that mailbox, empty. */
export function addMailboxes(exchange: Exchange, company: Company): void {
  for (const person of company.people) {
    if (person.mailbox === null) continue;
    exchange.addMailbox({
      ...person.mailbox,
      oid: person.oid,
      address: person.mail,
      displayName: person.displayName,
      language: person.preferredLanguage,
    });
  }
}

/**
 * Fills the mailboxes with the company's calendars for a period (dates `YYYY-MM-DD`, both included): the organiser
 * creates each entry, then every attendee gives the answer the sample foresees, as people would in Outlook.
 */
export function seedCalendars(exchange: Exchange, company: Company, period: { from: string; until: string }): void {
  for (const { organiserOid, event } of company.calendars(period.from, period.until)) {
    exchange.seedEvent(organiserOid, withoutAnswers(event), answersTo(event));
  }
}

type Answer = 'accept' | 'tentativelyAccept';

/** Who answers what to an entry; those who leave it unanswered are left out. */
function answersTo(event: Event): [mail: string, answer: Answer][] {
  return (event.attendees ?? []).flatMap(({ emailAddress, status }): [string, Answer][] => {
    const mail = emailAddress?.address ?? '';
    if (status?.response === 'accepted') return [[mail, 'accept']];
    return status?.response === 'tentativelyAccepted' ? [[mail, 'tentativelyAccept']] : [];
  });
}

/** Attendees cannot have answered a meeting that is only just being sent. */
function withoutAnswers(event: Event): Event {
  if (!event.attendees) return event;
  return { ...event, attendees: event.attendees.map(({ status: _answered, ...invited }) => invited) };
}
