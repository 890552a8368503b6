import type { ResponseType } from '@microsoft/microsoft-graph-types';
import { dateOf, type Day } from './days.ts';
import { invitationOf } from './invited.ts';
import { copyIn, mailboxAt, put, remove, removeOccurrence, targetOf, type Target, type Tenant } from './mailboxes.ts';
import { contentOf, departureOrNone, ownOf } from './occurrences.ts';
import type { Exchange } from './port.ts';
import { invalidRequest } from './refusals.ts';
import type { Answer, Answers, Departure, Item, Own } from './stored.ts';

type ResponseVerb = Parameters<Exchange['respond']>[2];
type ResponseOptions = Parameters<Exchange['respond']>[3];

const responses: Readonly<Record<ResponseVerb, ResponseType>> = {
  accept: 'accepted',
  decline: 'declined',
  tentativelyAccept: 'tentativelyAccepted',
};

/** An attendee answers an invitation or one occurrence of it; the organiser learns it unless `sendResponse` is false. */
export function respond(
  tenant: Tenant,
  oid: string,
  eventId: string,
  { verb, options }: { readonly verb: ResponseVerb; readonly options: ResponseOptions },
): void {
  const target = targetOf(tenant, oid, eventId);
  checkAnswerable(target, verb, options);
  const answer: Answer = {
    response: responses[verb],
    time: tenant.clock(),
    proposal: options.proposedNewTime ?? null,
  };
  keepOwnAnswer(tenant, target, answer);
  if (options.sendResponse !== false) tellOrganiser(tenant, target, answer);
}

function checkAnswerable({ item, day }: Target, verb: ResponseVerb, options: ResponseOptions): void {
  const content = contentOf(item, day);
  if (item.isOrganizer) throw invalidRequest("You can't respond to this meeting because you're the meeting organizer.");
  if (ownOf(item, day).isCancelled) throw invalidRequest("You can't respond to a meeting that has been canceled.");
  if (options.sendResponse !== false && !content.responseRequested) {
    throw invalidRequest("The meeting organizer hasn't requested a response.");
  }
  if (options.proposedNewTime === undefined) return;
  if (verb === 'accept') throw invalidRequest("You can't propose a new time while accepting.");
  if (options.sendResponse === false) throw invalidRequest('A proposed new time needs a response to be sent.');
  if (!content.allowNewTimeProposals) throw invalidRequest("The meeting organizer doesn't allow new time proposals.");
  if (options.proposedNewTime.start >= options.proposedNewTime.end) {
    throw invalidRequest('The proposed new time must end after it starts.');
  }
}

function keepOwnAnswer(tenant: Tenant, { mailbox, item, day }: Target, { response, time }: Answer): void {
  if (response === 'declined') {
    if (day === null) remove(tenant, mailbox, item);
    else removeOccurrence(tenant, mailbox, item, day);
    return;
  }
  const answered = { response, respondedAt: time, showAs: null };
  if (day === null) {
    put(tenant, mailbox, { ...item, own: { ...item.own, ...answered }, departures: withoutAnswers(item) });
    return;
  }
  put(
    tenant,
    mailbox,
    withDeparture(item, day, (departure) => ({ ...departure, own: { ...departure.own, ...answered } })),
  );
}

/** An answer to the whole series counts for each of its occurrences. */
function withoutAnswers(item: Item): Item['departures'] {
  const kept = Object.entries(item.departures).map(([date, departure]): [string, Departure] => {
    const { response: _response, respondedAt: _respondedAt, showAs: _showAs, ...own } = departure.own;
    return [date, { ...departure, own: own satisfies Partial<Own> }];
  });
  return Object.fromEntries(kept);
}

function tellOrganiser(tenant: Tenant, { mailbox, item, day }: Target, answer: Answer): void {
  const organisers = mailboxAt(tenant, item.organiser.address);
  const meeting = organisers && copyIn(organisers, item.uid, null);
  if (!organisers || !meeting?.isOrganizer) return;
  const occurrence = day ?? item.only;
  // The organiser keeps answers under the address that was invited, whatever the person's address is now.
  const invitation = invitationOf(contentOf(meeting, occurrence), mailbox);
  const address = (invitation?.address ?? mailbox.setup.address).toLowerCase();
  const answerOnly = (answers: Answers): Answers => ({ ...answers, [address]: answer });
  if (occurrence !== null) {
    const changed = withDeparture(meeting, occurrence, (departure) => ({
      ...departure,
      answers: answerOnly(departure.answers),
    }));
    put(tenant, organisers, changed);
    return;
  }
  const departures = Object.fromEntries(
    Object.entries(meeting.departures).map(([date, departure]) => {
      const { [address]: _earlier, ...answers } = departure.answers;
      return [date, { ...departure, answers }];
    }),
  );
  put(tenant, organisers, { ...meeting, answers: answerOnly(meeting.answers), departures });
}

function withDeparture(item: Item, day: Day, change: (departure: Departure) => Departure): Item {
  return { ...item, departures: { ...item.departures, [dateOf(day)]: change(departureOrNone(item, day)) } };
}
