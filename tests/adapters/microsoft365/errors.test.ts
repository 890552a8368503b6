import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ida, nils, olle } from '../../standin/standin-fixture.ts';
import { scriptedGraph } from './scripted.ts';
import { failureOf, graphWorld, ownerOf, personIdOf, request, span, standing, type GraphWorld } from './world.ts';

const key = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c21';
const about = personIdOf(nils);
const day = span('2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z');

let world: GraphWorld;
beforeAll(async () => {
  world = await graphWorld({}, { timeoutMs: 1_500 });
});
afterEach(() => world.standin.graphFaults.clear());
afterAll(() => world.standin.end());

const refused = (status: number, code: string, message = '', retryAfter?: number) =>
  world.standin.graphFaults.add({
    kind: 'status',
    status,
    code,
    message,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    times: 1,
  });

describe('what Graph refuses', () => {
  test.each([
    [400, 'ErrorInvalidRequest', 'refused'],
    [400, 'ErrorPropertyValidationFailure', 'refused'],
    [400, 'TimeZoneNotSupportedException', 'refused'],
    [403, 'ErrorAccessDenied', 'denied'],
    [403, 'Authorization_RequestDenied', 'no-rights'],
    [403, 'ErrorInsufficientPermissionsInAccessToken', 'no-rights'],
    [403, 'ErrorQuotaExceeded', 'full'],
    [403, 'quotaLimitReached', 'full'],
    [403, 'SomethingNew', 'refused'],
    [507, 'insufficientStorage', 'full'],
    [404, 'ErrorItemNotFound', 'gone'],
    [404, 'MailboxNotEnabledForRESTAPI', 'no-mailbox'],
    [404, 'ResourceNotFound', 'no-mailbox'],
    [404, 'ErrorInvalidUser', 'no-mailbox'],
    [409, 'ErrorIrresolvableConflict', 'changed'],
    [410, 'syncStateNotFound', 'gone'],
    [412, 'ErrorIrresolvableConflict', 'changed'],
    [500, 'ErrorInternalServerError', 'unavailable'],
    [502, 'BadGateway', 'unavailable'],
    [503, 'ServiceUnavailable', 'unavailable'],
    [504, 'GatewayTimeout', 'unavailable'],
  ])('with %i %s is %s', async (status, code, kind) => {
    refused(status, code);
    const failure = await failureOf(world.directory.workingHours(about));
    expect(failure).toMatchObject({ kind, retryAfterMs: null, personId: nils.oid });
    expect(failure.message).toContain(`${status} ${code}`);
    expect(await world.directory.workingHours(about)).not.toBeNull();
  });

  test.each([
    ['GET', '/users/u/events/e', 'ErrorAccessDenied', 'denied'],
    ['GET', '/users/u/calendar', '', 'denied'],
    ['POST', '/users/u/events', 'ErrorAccessDenied', 'denied'],
    ['POST', '/users/u/calendar/getSchedule', 'ErrorAccessDenied', 'denied'],
    ['PATCH', '/users/u/events/e', 'ErrorAccessDenied', 'refused'],
    ['POST', '/users/u/events/e/cancel', 'ErrorAccessDenied', 'refused'],
    ['DELETE', '/users/u/events/e', 'ErrorAccessDenied', 'refused'],
    ['DELETE', '/users/u/events/e', 'ErrorCannotDeleteObject', 'gone'],
    ['POST', '/users/u/events/e/cancel', 'ErrorCannotDeleteObject', 'gone'],
    ['PATCH', '/users/u/events/e', 'ErrorCannotDeleteObject', 'refused'],
    ['PATCH', '/users/u/events/e', 'ErrorQuotaExceeded', 'full'],
  ] as const)('with 403 depends on what was tried: %s %s, %s is %s', async (method, path, code, kind) => {
    const scripted = await scriptedGraph(() => ({ status: 403, body: { error: { code, message: '' } } }));
    try {
      const answer = await scripted.graph.ask({ method, path, about });
      expect(answer.ok ? null : answer.failure.kind).toBe(kind);
    } finally {
      await scripted.end();
    }
  });

  test.each(['Access to OData is disabled.', '[RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.'])(
    'because of an old policy is denied, without its words: %s',
    async (message) => {
      refused(403, 'ErrorAccessDenied', message);
      const failure = await failureOf(world.calendar.book(request(nils, ida, key)));
      expect(failure.kind).toBe('denied');
      expect(failure.message).not.toContain(message);
    },
  );

  test.each([
    ['ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 2.128, 2128],
    ['TooManyRequests', 'Too many requests', 7, 7000],
    ['TooManyRequests', 'Too many requests', undefined, null],
  ])('for being too much (%s, %s) says when to come back: %p', async (code, message, retryAfter, retryAfterMs) => {
    refused(429, code, message, retryAfter);
    const failure = await failureOf(world.directory.workingHours(about));
    expect(failure).toMatchObject({ kind: 'throttled', retryAfterMs });
  });

  test('for having no mailbox is about that person', async () => {
    const failure = await failureOf(world.calendar.findBooked(personIdOf(olle), key));
    expect(failure).toMatchObject({ kind: 'no-mailbox', personId: olle.oid });
  });

  test('stops the one operation and no other', async () => {
    world.standin.graphFaults.add({ kind: 'forbid-mailbox', match: { mailbox: nils.oid } });
    const [denied, read] = await Promise.all([
      failureOf(world.calendar.availability(ownerOf(nils), [ownerOf(ida)], day)),
      world.calendar.availability(ownerOf(ida), [ownerOf(ida)], day),
    ]);
    expect(denied.kind).toBe('denied');
    expect(read.get(personIdOf(ida))?.known).toBe(true);
  });
});

describe('an answer that never comes', () => {
  test('is given up, inside a batch as well', async () => {
    world.standin.graphFaults.add({ kind: 'hang', match: { pathIncludes: 'getSchedule' } });
    const year = span('2026-12-01T00:00:00Z', '2027-09-01T00:00:00Z');
    expect((await failureOf(world.calendar.availability(ownerOf(nils), [ownerOf(ida)], day))).kind).toBe('unavailable');
    expect((await failureOf(world.calendar.availability(ownerOf(nils), [ownerOf(ida)], year))).kind).toBe(
      'unavailable',
    );
  });

  test('leaves what was written, which is found by its key', async () => {
    world.standin.graphFaults.add({ kind: 'timeout-after-write', match: { method: 'POST' }, times: 1 });
    expect((await failureOf(world.calendar.book(request(nils, ida, key)))).kind).toBe('unavailable');
    const found = await world.calendar.findBooked(about, key);
    if (found === null) throw new Error('Not found');
    world.standin.graphFaults.add({ kind: 'timeout-after-write', match: { method: 'POST' }, times: 1 });
    expect((await failureOf(world.calendar.cancel(about, found.eventId, 'A word'))).kind).toBe('unavailable');
    await world.calendar.cancel(about, found.eventId, 'A word');
    expect(await world.calendar.readSeries(standing(nils, ida, found), day)).toEqual({ kind: 'gone', occurrences: [] });
  });
});

describe('odd answers', () => {
  const call = { method: 'GET', path: `/users/${about}/events/e`, about } as const;

  async function failureFor(status: number, headers: Readonly<Record<string, string>>, body: object | string) {
    const scripted = await scriptedGraph(() => ({ status, headers, body }));
    try {
      const answer = await scripted.graph.ask(call);
      if (answer.ok) throw new Error('It did not fail');
      return answer.failure;
    } finally {
      await scripted.end();
    }
  }

  test('that name a date to come back are understood by the clock of whoever says so', async () => {
    const headers = { date: 'Mon, 23 Nov 2026 09:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 09:00:12 GMT' };
    expect(await failureFor(429, headers, '')).toMatchObject({ kind: 'throttled', retryAfterMs: 12_000 });
    expect(await failureFor(503, { ...headers, 'retry-after': headers.date }, '')).toMatchObject({ retryAfterMs: 0 });
  });

  test.each(['', 'soon', '-1'])('that say "%s" instead of when to come back say nothing', async (retryAfter) => {
    expect((await failureFor(429, { 'retry-after': retryAfter }, '')).retryAfterMs).toBeNull();
  });

  test('from a gateway in between are judged by their status', async () => {
    const failure = await failureFor(502, { 'content-type': 'text/html' }, '<html>nils@norrsken.example</html>');
    expect(failure).toMatchObject({ kind: 'unavailable' });
    expect(failure.message).not.toContain('@');
  });

  test('without a body or its type are fine where nothing had to be told', async () => {
    const scripted = await scriptedGraph(() => ({ status: 202 }));
    try {
      await expect(scripted.calendar.cancel(about, 'e', 'A word')).resolves.toBeUndefined();
    } finally {
      await scripted.end();
    }
  });

  test.each(['not JSON', {}])('with %p instead of a booking are nonsense', async (body) => {
    const scripted = await scriptedGraph(() => ({ status: 201, body }));
    try {
      const failure = await failureOf(scripted.calendar.book(request(nils, ida, key)));
      expect(failure).toMatchObject({ kind: 'nonsense', personId: nils.oid });
    } finally {
      await scripted.end();
    }
  });
});
