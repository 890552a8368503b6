import { describe, expect, test } from '@jest/globals';
import {
  address,
  at,
  first,
  idOf,
  meeting,
  NOW,
  office,
  refusal,
  series,
  starts,
  TAG,
  view,
} from './exchange-world.ts';

const required = (oid: string) => ({ type: 'required', emailAddress: { address: address(oid), name: oid } }) as const;

describe('a new meeting', () => {
  test('lies in both calendars, firm for the organiser and open for the attendee', () => {
    const { exchange, changes } = office();
    const own = exchange.createEvent('astrid', meeting());
    expect(own).toMatchObject({
      type: 'singleInstance',
      isOrganizer: true,
      showAs: 'busy',
      responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
      organizer: { emailAddress: { address: address('astrid'), name: 'Astrid Lind' } },
      attendees: [{ type: 'required', status: { response: 'none', time: '0001-01-01T00:00:00Z' } }],
    });
    const copy = first(exchange.listEvents('bo'));
    expect(copy).toMatchObject({
      isOrganizer: false,
      showAs: 'tentative',
      responseStatus: { response: 'notResponded' },
      iCalUId: own.iCalUId,
    });
    expect(copy.id).not.toBe(own.id);
    expect(changes).toEqual([
      { oid: 'astrid', changeType: 'created', eventId: own.id },
      { oid: 'bo', changeType: 'created', eventId: copy.id },
    ]);
  });

  test('goes to no calendar outside the company', () => {
    const { exchange, changes } = office();
    const outside = { type: 'required', emailAddress: { address: 'someone@elsewhere.example' } } as const;
    exchange.createEvent('astrid', meeting({ attendees: [outside] }));
    expect(changes).toHaveLength(1);
  });

  test('hides its attendees from each other when asked to', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', meeting({ attendees: [required('bo'), required('cleo')], hideAttendees: true }));
    expect(first(exchange.listEvents('bo')).attendees?.map(({ emailAddress }) => emailAddress?.address)).toEqual([
      address('bo'),
    ]);
    expect(first(exchange.listEvents('astrid')).attendees).toHaveLength(2);
  });

  test.each([
    ['without a start', { start: null }, 'ErrorPropertyValidationFailure'],
    [
      'that ends before it starts',
      { end: { dateTime: '2026-12-07T09:00:00', timeZone: 'UTC' } },
      'ErrorPropertyValidationFailure',
    ],
    [
      'in a zone nobody knows',
      { end: { dateTime: '2026-12-07T11:00:00', timeZone: 'Customized Time Zone' } },
      'TimeZoneNotSupportedException',
    ],
    ['all day from ten', { isAllDay: true }, 'ErrorPropertyValidationFailure'],
    [
      'with an attendee that is no address',
      { attendees: [{ emailAddress: { address: 'Bo' } }] },
      'ErrorInvalidRecipients',
    ],
    [
      'with more than 500 attendees',
      { attendees: Array.from({ length: 501 }, (_, n) => required(`p${n}`)) },
      'ErrorPropertyValidationFailure',
    ],
    [
      'with a tag whose id is none',
      { singleValueExtendedProperties: [{ id: 'Booking', value: '1' }] },
      'ErrorPropertyValidationFailure',
    ],
  ])('%s is refused and leaves nothing behind', (_what, over, code) => {
    const { exchange, changes } = office();
    expect(refusal(() => exchange.createEvent('astrid', meeting(over)))).toEqual({ status: 400, code });
    expect(changes).toEqual([]);
  });

  test('needs a mailbox', () => {
    const { exchange } = office();
    const expected = { status: 404, code: 'MailboxNotEnabledForRESTAPI' };
    expect(refusal(() => exchange.createEvent('nobody', meeting()))).toEqual(expected);
    exchange.createEvent('astrid', meeting());
    exchange.removeMailbox('astrid');
    expect(refusal(() => exchange.listEvents('astrid'))).toEqual(expected);
    expect(exchange.listEvents('bo')).toHaveLength(1);
  });
});

describe('a transaction id', () => {
  test('brings the same event when the same request comes again, and a refusal for any other', () => {
    const { exchange } = office();
    const transactionId = '7b5f8c0e-booking-1';
    const made = exchange.createEvent('astrid', meeting({ transactionId }));
    expect(exchange.createEvent('astrid', meeting({ transactionId })).id).toBe(made.id);
    expect(exchange.listEvents('bo')).toHaveLength(1);
    const other = refusal(() => exchange.createEvent('astrid', meeting({ transactionId, subject: 'Another' })));
    expect(other).toEqual({ status: 409, code: 'ErrorDuplicateTransactionId' });
    expect(refusal(() => exchange.updateEvent('astrid', idOf(made), { transactionId: 'x' }))?.status).toBe(400);
  });
});

describe('an online meeting', () => {
  test('gets a link whose blob follows the given body, and stays online', () => {
    const { exchange } = office();
    const made = exchange.createEvent(
      'astrid',
      meeting({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
    );
    const joinUrl = made.onlineMeeting?.joinUrl ?? '';
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    expect(made.body?.content).toMatch(/Agenda[\s\S]*meetup-join/);
    expect(exchange.updateEvent('astrid', idOf(made), { isOnlineMeeting: false }).isOnlineMeeting).toBe(true);
    expect(first(exchange.listEvents('bo')).onlineMeeting?.joinUrl).toBe(joinUrl);
    const kept = exchange.updateEvent('astrid', idOf(made), {
      body: { contentType: 'html', content: `${made.body?.content}<p>More</p>` },
    });
    expect(kept.onlineMeeting?.joinUrl).toBe(joinUrl);
  });

  test('loses its link when its body is overwritten', () => {
    const { exchange } = office();
    const made = exchange.createEvent('astrid', meeting({ isOnlineMeeting: true }));
    const changed = exchange.updateEvent('astrid', idOf(made), {
      body: { contentType: 'text', content: 'New agenda' },
    });
    expect(changed.onlineMeeting).toBeNull();
    expect(first(exchange.listEvents('bo')).onlineMeeting).toBeNull();
  });

  test('is a plain one, without an error, where the mailbox has no Teams', () => {
    const { exchange } = office();
    exchange.changeSettings('astrid', { teamsEnabled: false });
    expect(exchange.createEvent('astrid', meeting({ isOnlineMeeting: true }))).toMatchObject({
      isOnlineMeeting: false,
      onlineMeetingProvider: 'unknown',
      onlineMeeting: null,
    });
  });
});

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

describe('a tag', () => {
  test('is never shown, found by its value in any case, and by its name to the letter', () => {
    const { exchange } = office();
    const made = exchange.createEvent(
      'astrid',
      meeting({ singleValueExtendedProperties: [{ id: TAG, value: 'Booking-A' }] }),
    );
    expect(made).not.toHaveProperty('singleValueExtendedProperties');
    expect(exchange.extendedProperties('astrid', idOf(made))).toEqual([{ id: TAG, value: 'Booking-A' }]);
    expect(exchange.findByExtendedProperty('astrid', TAG, 'booking-a').map(({ id }) => id)).toEqual([made.id]);
    expect(exchange.findByExtendedProperty('astrid', TAG.replace('Mentor', 'mentor'), 'booking-a')).toEqual([]);
    expect(exchange.findByExtendedProperty('bo', TAG, 'booking-a')).toEqual([]);
  });
});

describe('free/busy', () => {
  const morning = [at('2026-12-07T08:00:00Z'), at('2026-12-07T10:00:00Z')] as const;

  test('shows when and how, never what', () => {
    const { exchange } = office();
    exchange.createEvent('astrid', meeting());
    exchange.createEvent(
      'astrid',
      meeting({ attendees: [], showAs: 'free', start: { dateTime: '2026-12-07T08:00:00', timeZone: 'UTC' } }),
    );
    const own = exchange.schedule(address('astrid'), ...morning, 30);
    expect(own.availabilityView).toBe('0020');
    expect(own.scheduleItems).toEqual([
      {
        status: 'free',
        start: { dateTime: '2026-12-07T08:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-12-07T09:30:00.0000000', timeZone: 'UTC' },
      },
      {
        status: 'busy',
        start: { dateTime: '2026-12-07T09:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-12-07T09:30:00.0000000', timeZone: 'UTC' },
      },
    ]);
    expect(own.workingHours?.startTime).toBe('08:00:00.0000000');
    expect(exchange.schedule(address('Bo'), ...morning, 30).availabilityView).toBe('0010');
    exchange.respond('bo', idOf(first(exchange.listEvents('bo'))), 'accept', {});
    expect(exchange.schedule(address('bo'), ...morning, 60).availabilityView).toBe('02');
  });

  test('of an unknown address is an error inside the answer', () => {
    const { exchange } = office();
    expect(exchange.schedule('x@elsewhere.example', ...morning, 30)).toMatchObject({
      availabilityView: '',
      scheduleItems: [],
      error: { responseCode: 'ErrorMailRecipientNotFound' },
    });
  });
});

test('a mailbox tells its settings as they were last set', () => {
  const { exchange } = office();
  exchange.changeSettings('cleo', { timeZone: 'GMT Standard Time', language: 'en-GB' });
  expect(exchange.settings('cleo')).toMatchObject({
    timeZone: 'GMT Standard Time',
    language: { locale: 'en-GB' },
    userPurpose: 'user',
  });
  expect(NOW).toBe(at('2026-11-02T08:00:00Z'));
});
