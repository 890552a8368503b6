import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { actions } from '#standin/graph/actions.ts';
import { additionalZones } from '#standin/graph/additional-zones.ts';
import { breachOf, contract, propertyOf } from '#standin/graph/contract.ts';
import { parseDeclarations } from '#standin/graph/derive-contract.ts';
import { windowsZones, ianaOf, instantOf, isAcceptedZone, wallTimeAt } from '#standin/graph/zones.ts';
import { appToken, ida, nils, priya, testStandin } from './standin-fixture.ts';

/** A second judge beside the type package: a slice of the service's own metadata. It lies outside the repository. */
const metadataFile = new URL('../../../shared/graph/contract.json', import.meta.url);
const zones = new URL('../../../shared/graph/time-zones.json', import.meta.url);
const isThere = existsSync(metadataFile) && existsSync(zones);
if (!isThere && process.env['CI']) throw new Error("The service's metadata is missing: ../shared/graph");
const withMetadata = isThere ? describe : describe.skip;

const metadataShape = z.object({
  types: z.record(
    z.string(),
    z.object({
      base: z.string().nullable(),
      properties: z.record(z.string(), z.string()),
      navigation: z.record(z.string(), z.string()),
    }),
  ),
  enums: z.record(z.string(), z.unknown()),
  operations: z.array(z.object({ name: z.string(), parameters: z.record(z.string(), z.string()) })),
});
const zonesShape = z.object({ windows: z.array(z.string()), additional: z.array(z.string()) });

/** Known to the service, and not yet to the type package in use. */
const newerThanPackage = ['user.identityParentId'];

type Metadata = z.infer<typeof metadataShape>;

function metadata(): Metadata {
  return metadataShape.parse(JSON.parse(readFileSync(metadataFile, 'utf8')));
}

/** Type of a property in the metadata, through the base types; undefined where there is none. */
function declared({ types }: Metadata, typeName: string, property: string): string | undefined {
  for (let name: string | null = typeName; name !== null; name = types[name]?.base ?? null) {
    const found = types[name]?.properties[property] ?? types[name]?.navigation[property];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every property of a body that the metadata does not know, with where it stands. */
function strangers(known: Metadata, typeName: string, body: unknown, at = typeName): string[] {
  if (Array.isArray(body)) return body.flatMap((item: unknown) => strangers(known, typeName, item, at));
  if (typeof body !== 'object' || body === null || !(typeName in known.types)) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    if (name.includes('@')) return [];
    const type = declared(known, typeName, name);
    if (type === undefined) return [`${at}.${name}`];
    return strangers(known, type.replace(/!$/, '').replace(/^Collection\((.*)\)$/, '$1'), value, `${at}.${name}`);
  });
}

describe('the contract derived from the type package', () => {
  test.each([
    ['an unknown property', 'Event', { start: { dateTime: 'x', zone: 'UTC' } }, "'zone'"],
    ['a name that only delta has', 'User', { 'manager@delta': [] }, "'manager@delta'"],
    ['a word outside a choice', 'Event', { showAs: 'away' }, 'FreeBusyStatus'],
    ['null where there must be something', 'Event', { cancelledOccurrences: null }, 'must not be null'],
    ['one where there must be many', 'Event', { attendees: {} }, 'must be a collection'],
    [
      'a type that is no kind of the declared one',
      'WorkingHours',
      { timeZone: { '@odata.type': '#microsoft.graph.user' } },
      '@odata.type',
    ],
  ])('finds %s', (_what, type, body, words) => {
    expect(breachOf(type, body)).toContain(words);
  });

  test('knows inherited properties and derived types', () => {
    expect(propertyOf('Event', 'categories')).toEqual({ type: 'string', collection: true, nullable: true });
    const custom = { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone', bias: -60 };
    expect(breachOf('WorkingHours', { timeZone: custom })).toBeNull();
    expect(contract().types.size).toBeGreaterThan(1_000);
  });

  test('refuses a declaration of a form it does not know', () => {
    expect(() => parseDeclarations('export interface Odd {\n  a?: Map<string, number>;\n}')).toThrow(
      'Unknown form in Odd',
    );
  });
});

describe('time zones', () => {
  test('of every accepted name are known to the clock', () => {
    for (const name of [...windowsZones, ...additionalZones]) {
      expect(instantOf(wallTimeAt(0, name), name)).toBe(0);
    }
    expect(isAcceptedZone('Europe/Stockholm')).toBe(false);
    expect(() => ianaOf('Europe/Stockholm')).toThrow("'Europe/Stockholm'");
  });
});

withMetadata("against the service's own metadata", () => {
  test('the accepted zone names are the same', () => {
    const { windows, additional } = zonesShape.parse(JSON.parse(readFileSync(zones, 'utf8')));
    expect(windowsZones.toSorted()).toEqual(windows.toSorted());
    expect(additionalZones.toSorted()).toEqual(additional.toSorted());
  });

  test('actions take the same parameters', () => {
    const { operations } = metadata();
    for (const [name, parameters] of Object.entries(actions)) {
      const operation = operations.find((one) => one.name === name);
      expect([name, Object.keys(parameters).toSorted()]).toEqual([
        name,
        Object.keys(operation?.parameters ?? {}).toSorted(),
      ]);
    }
  });

  test.each([
    'event',
    'mailboxSettings',
    'scheduleInformation',
    'scheduleItem',
    'subscription',
    'user',
    'attendee',
    'internetMessageHeader',
    'itemBody',
    'message',
    'recurrenceRange',
    'recurrencePattern',
    'workingHours',
  ])('the derived contract of %s has every property and its multiplicity', (name) => {
    const { types } = metadata();
    const derived = name.charAt(0).toUpperCase() + name.slice(1);
    const properties = Object.entries(types[name]?.properties ?? {});
    expect(properties.length).toBeGreaterThan(1);
    for (const [property, type] of properties) {
      if (newerThanPackage.includes(`${name}.${property}`)) continue;
      expect([property, propertyOf(derived, property)?.collection]).toEqual([property, type.startsWith('Collection(')]);
    }
  });

  test('every body the stand-in sends is made of declared properties', async () => {
    const known = metadata();
    const workshop = {
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      displayName: 'Workshop',
      description: 'All of it',
      visibility: 'Private',
      members: [nils.oid],
    } as const;
    const people = [nils, priya, ida];
    const company = { name: 'N', domain: 'norrsken.example', people, groups: [workshop], calendars: () => [] };
    const standin = await testStandin({ company });
    try {
      const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
      const timeZone = 'W. Europe Standard Time';
      const base = `/v1.0/users/${nils.oid}`;
      const times = {
        startTime: { dateTime: '2026-12-07T00:00:00', timeZone },
        endTime: { dateTime: '2026-12-09T00:00:00', timeZone },
      };
      await standin.cloud('POST', `${base}/events`, {
        headers: { authorization },
        body: {
          subject: 'Mentor meeting',
          start: { dateTime: '2026-12-07T10:00:00', timeZone },
          end: { dateTime: '2026-12-07T10:30:00', timeZone },
          recurrence: {
            pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
            range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 3 },
          },
          attendees: [{ type: 'required', emailAddress: { address: priya.mail, name: priya.displayName } }],
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
        },
      });
      const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z';
      const asked: readonly [string, string, string, object?][] = [
        ['event', 'GET', `${base}/events`],
        ['event', 'GET', `${base}/calendarView?${window}`],
        ['event', 'GET', `${base}/calendarView/delta?${window}`],
        ['event', 'GET', `/v1.0/users/${priya.oid}/events`],
        ['user', 'GET', '/v1.0/users?$expand=manager'],
        ['group', 'GET', '/v1.0/groups'],
        ['group', 'GET', `/v1.0/groups/${workshop.id}`],
        ['user', 'GET', `/v1.0/groups/${workshop.id}/transitiveMembers`],
        ['calendar', 'GET', `${base}/calendar`],
        ['mailboxSettings', 'GET', `${base}/mailboxSettings`],
        [
          'scheduleInformation',
          'POST',
          `${base}/calendar/getSchedule`,
          { ...times, schedules: [nils.mail, ida.mail, 'no@x.example'] },
        ],
      ];
      for (const [type, method, path, body] of asked) {
        const { status, json } = await standin.cloud(method, path, { headers: { authorization }, body });
        expect([path, status, strangers(known, type, json.value ?? json)]).toEqual([path, 200, []]);
      }
    } finally {
      await standin.end();
    }
  });
});
