import { describe, expect, test } from '@jest/globals';
import { address, at, first, idOf, meeting, office, refusal, tag } from './exchange-world.ts';

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

describe('a tag', () => {
  test('is never shown, found by its value in any case, and by its name to the letter', () => {
    const { exchange } = office();
    const made = exchange.createEvent(
      'astrid',
      meeting({ singleValueExtendedProperties: [{ id: tag, value: 'Booking-A' }] }),
    );
    expect(made).not.toHaveProperty('singleValueExtendedProperties');
    expect(exchange.extendedProperties('astrid', idOf(made))).toEqual([{ id: tag, value: 'Booking-A' }]);
    expect(exchange.findByExtendedProperty('astrid', tag, 'booking-a').map(({ id }) => id)).toEqual([made.id]);
    expect(exchange.findByExtendedProperty('astrid', tag.replace('Mentor', 'mentor'), 'booking-a')).toEqual([]);
    expect(exchange.findByExtendedProperty('bo', tag, 'booking-a')).toEqual([]);
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
});
