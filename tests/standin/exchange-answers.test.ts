import { describe, expect, test } from '@jest/globals';
import { address, at, first, idOf, meeting, office, refusal, series, starts, view } from './exchange-world.ts';

const required = (oid: string) => ({ type: 'required', emailAddress: { address: address(oid), name: oid } }) as const;

describe('an answer', () => {
  test('firms the time of the attendee and stands with the organiser', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', meeting());
    const copyId = idOf(first(exchange.listEvents('bo')));
    exchange.respond('bo', copyId, 'tentativelyAccept', {});
    expect(first(exchange.listEvents('bo')).showAs).toBe('tentative');
    exchange.respond('bo', copyId, 'accept', {});
    expect(first(exchange.listEvents('bo'))).toMatchObject({
      showAs: 'busy',
      responseStatus: { response: 'accepted' },
    });
    const status = first(exchange.listEvents('astrid')).attendees?.[0]?.status;
    expect(status).toEqual({ response: 'accepted', time: '2026-11-02T08:00:00.0000000Z' });
  });

  test('of no takes the meeting out of the calendar', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    exchange.respond('bo', idOf(first(view(exchange, 'bo'), 1)), 'decline', { comment: 'Away' });
    expect(starts(view(exchange, 'bo')).slice(0, 2)).toEqual(['2026-12-07T09:00', '2027-01-04T09:00']);
    const statuses = view(exchange, 'astrid').map(({ attendees }) => attendees?.[0]?.status?.response);
    expect(statuses.slice(0, 3)).toEqual(['none', 'declined', 'none']);
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'decline', {});
    expect(view(exchange, 'bo')).toEqual([]);
    expect(new Set(view(exchange, 'astrid').map(({ attendees }) => attendees?.[0]?.status?.response))).toEqual(
      new Set(['declined']),
    );
  });

  test('is that of the mailbox, and stays when it is invited under its new address', () => {
    const { exchange } = office();
    const id = idOf(exchange.createEvent('astrid', series()));
    exchange.respond('bo', idOf(first(view(exchange, 'bo'), 0)), 'accept', {});
    exchange.respond('bo', idOf(first(view(exchange, 'bo'), 1)), 'decline', {});
    exchange.changeSettings('bo', { address: 'bo.ny@company.example', formerAddresses: [address('bo')] });
    const emailAddress = { address: 'bo.ny@company.example', name: 'Bo' };
    exchange.updateEvent('astrid', id, { subject: 'Mentor', attendees: [{ type: 'required', emailAddress }] });
    const answers = view(exchange, 'astrid').map(({ attendees }) => attendees?.[0]?.status?.response);
    expect(answers.slice(0, 3)).toEqual(['accepted', 'declined', 'none']);
    expect(starts(view(exchange, 'bo')).slice(0, 2)).toEqual(['2026-12-07T09:00', '2027-01-04T09:00']);
  });

  test('is asked for again when the meeting gets a new time', () => {
    const { exchange } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
    exchange.updateEvent('astrid', id, {
      end: { dateTime: '2026-12-07T11:00:00', timeZone: 'W. Europe Standard Time' },
    });
    expect(first(exchange.listEvents('bo'))).toMatchObject({
      showAs: 'tentative',
      responseStatus: { response: 'notResponded' },
    });
    expect(first(exchange.listEvents('astrid')).attendees?.[0]?.status?.response).toBe('none');
  });

  test('may propose another time only if the organiser allows it and is told', () => {
    const { exchange } = office();
    const proposedNewTime = { start: at('2026-12-08T09:00:00Z'), end: at('2026-12-08T09:30:00Z') };
    const id = idOf(exchange.createEvent('astrid', meeting()));
    const copyId = idOf(first(exchange.listEvents('bo')));
    const propose = (sendResponse: boolean) =>
      refusal(() => exchange.respond('bo', copyId, 'tentativelyAccept', { sendResponse, proposedNewTime }));
    expect(propose(false)?.status).toBe(400);
    expect(propose(true)).toBeNull();
    expect(exchange.getEvent('astrid', id).attendees?.[0]?.proposedNewTime?.start?.dateTime).toBe(
      '2026-12-08T09:00:00.0000000',
    );
    exchange.updateEvent('astrid', id, { allowNewTimeProposals: false });
    expect(propose(true)?.code).toBe('ErrorInvalidRequest');
  });

  test('is not the organiser’s to give', () => {
    const { exchange } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    expect(refusal(() => exchange.respond('astrid', id, 'accept', {}))?.code).toBe('ErrorInvalidRequest');
  });
});

describe('a meeting called off', () => {
  test('leaves the organiser’s calendar and stays with the attendee as cancelled and free', () => {
    const { exchange, changes } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    changes.length = 0;
    exchange.cancelEvent('astrid', id, 'Not needed <any> more');
    expect(refusal(() => exchange.getEvent('astrid', id))).toEqual({ status: 404, code: 'ErrorItemNotFound' });
    const copy = first(exchange.listEvents('bo'));
    expect(copy).toMatchObject({ isCancelled: true, showAs: 'free', bodyPreview: 'Not needed <any> more Agenda' });
    expect(changes.map(({ oid, changeType }) => [oid, changeType])).toEqual([
      ['bo', 'updated'],
      ['astrid', 'deleted'],
    ]);
  });

  test('is so only by its organiser; an attendee clears their own calendar and nobody is told', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', meeting());
    const copyId = idOf(first(exchange.listEvents('bo')));
    expect(refusal(() => exchange.cancelEvent('bo', copyId, ''))).toEqual({ status: 400, code: 'ErrorInvalidRequest' });
    exchange.deleteEvent('bo', copyId);
    expect(exchange.listEvents('bo')).toEqual([]);
    expect(first(exchange.listEvents('astrid')).attendees?.[0]?.status?.response).toBe('none');
  });

  test('reaches who was struck off the list, and nobody else', () => {
    const { exchange } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    exchange.updateEvent('astrid', id, { attendees: [required('cleo')] });
    expect(first(exchange.listEvents('bo')).isCancelled).toBe(true);
    expect(first(exchange.listEvents('cleo')).isCancelled).toBe(false);
  });

  test('for one guest of one occurrence leaves the rest of their calendar alone', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', series());
    const second = idOf(first(view(exchange, 'astrid'), 1));
    exchange.updateEvent('astrid', second, { attendees: [required('cleo')] });
    expect(starts(view(exchange, 'cleo'))).toEqual(['2026-12-21T09:00']);
    expect(view(exchange, 'bo').filter(({ isCancelled }) => isCancelled)).toHaveLength(1);
    exchange.respond('cleo', idOf(first(view(exchange, 'cleo'))), 'accept', {});
    expect(exchange.getEvent('astrid', second).attendees?.map(({ status }) => status?.response)).toEqual(['accepted']);
    exchange.cancelEvent('astrid', second, '');
    expect(first(view(exchange, 'cleo')).isCancelled).toBe(true);
  });
});

describe('what is an attendee’s own', () => {
  test('survives the organiser’s updates; the rest is not theirs to change', () => {
    const { exchange } = office();
    const id = idOf(exchange.createEvent('astrid', meeting()));
    const copyId = idOf(first(exchange.listEvents('bo')));
    exchange.updateEvent('bo', copyId, { categories: ['Mentoring'], showAs: 'workingElsewhere' });
    exchange.updateEvent('astrid', id, { subject: 'Talk' });
    expect(exchange.getEvent('bo', copyId)).toMatchObject({
      subject: 'Talk',
      categories: ['Mentoring'],
      showAs: 'workingElsewhere',
    });
    expect(refusal(() => exchange.updateEvent('bo', copyId, { subject: 'Mine' }))?.status).toBe(400);
  });
});
