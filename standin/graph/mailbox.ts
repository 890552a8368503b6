import type { MailboxSettings } from '@microsoft/microsoft-graph-types';
import { ianaOf, windowsZones } from './zones.ts';
import { entityBody, listBody } from './paging.ts';
import { selected, selectOf } from './query.ts';
import { badRequest } from './refusals.ts';
import { personOf, type Call, type GraphReply, type Route } from './request.ts';

const settingsRights = { outlook: true, application: ['MailboxSettings.Read'], delegated: ['MailboxSettings.Read'] };
const zones = { outlook: true, application: ['User.Read.All'], delegated: ['User.Read'] };
const base = '/users/{id}/mailboxSettings';

/** The mailbox's settings, the zones it supports, and its default calendar. */
export function mailboxRoutes(): Route[] {
  return [
    {
      ...settingsRights,
      method: 'GET',
      template: base,
      answers: { type: 'MailboxSettings', list: false },
      handle: settings,
    },
    {
      ...settingsRights,
      method: 'GET',
      template: `${base}/timeZone`,
      handle: (call) => value(call, settingsOf(call).timeZone),
    },
    {
      ...settingsRights,
      method: 'GET',
      template: `${base}/workingHours`,
      answers: { type: 'WorkingHours', list: false },
      handle: (call) => part(call, 'workingHours'),
    },
    {
      ...settingsRights,
      method: 'GET',
      template: `${base}/language`,
      answers: { type: 'LocaleInfo', list: false },
      handle: (call) => part(call, 'language'),
    },
    {
      ...zones,
      method: 'GET',
      template: '/users/{id}/outlook/{function}',
      answers: { type: 'TimeZoneInformation', list: true },
      handle: supportedTimeZones,
    },
    {
      method: 'GET',
      template: '/users/{id}/calendar',
      outlook: true,
      application: ['Calendars.ReadBasic'],
      delegated: ['Calendars.ReadBasic'],
      answers: { type: 'Calendar', list: false },
      handle: calendar,
    },
  ];
}

function settingsOf(call: Call): MailboxSettings {
  return call.deps.exchange.settings(personOf(call).oid);
}

function contextOf(call: Call): string {
  return `users('${personOf(call).oid}')/mailboxSettings`;
}

function settings(call: Call): GraphReply {
  const shown = selected({ ...settingsOf(call) }, selectOf(call.query, 'MailboxSettings'));
  return {
    status: 200,
    body: { '@odata.context': `${call.deps.baseUrl()}/v1.0/$metadata#${contextOf(call)}`, ...shown },
  };
}

function part(call: Call, name: 'workingHours' | 'language'): GraphReply {
  const context = `${call.deps.baseUrl()}/v1.0/$metadata#${contextOf(call)}/${name}`;
  return { status: 200, body: { '@odata.context': context, ...settingsOf(call)[name] } };
}

function value(call: Call, content: unknown): GraphReply {
  const context = `${call.deps.baseUrl()}/v1.0/$metadata#${contextOf(call)}/timeZone`;
  return { status: 200, body: { '@odata.context': context, value: content } };
}

const withStandard = /^supportedTimeZones\(TimeZoneStandard=microsoft\.graph\.timeZoneStandard'(Windows|Iana)'\)$/i;

function supportedTimeZones(call: Call): GraphReply {
  const name = call.params['function'] ?? '';
  const standard = withStandard.exec(name)?.[1];
  if (standard === undefined && !/^supportedTimeZones(\(\))?$/i.test(name)) {
    throw badRequest(`Resource not found for the segment '${name}'.`);
  }
  const aliases =
    standard?.toLowerCase() === 'iana' ? [...new Set(windowsZones.map((zone) => ianaOf(zone)))] : windowsZones;
  const items = aliases.map((alias) => ({ alias, displayName: alias }));
  return {
    status: 200,
    body: listBody(call, 'Collection(microsoft.graph.timeZoneInformation)', { items, nextLink: undefined }),
  };
}

/** Only a mailbox with Teams offers `teamsForBusiness`: what a client checks before it asks for a Teams meeting. */
function calendar(call: Call): GraphReply {
  const person = personOf(call);
  const hasTeams = person.mailbox?.teamsEnabled ?? false;
  const shown = {
    id: Buffer.from(`calendar ${person.oid}`).toString('base64url'),
    name: 'Calendar',
    color: 'auto',
    isDefaultCalendar: true,
    canEdit: true,
    canShare: true,
    canViewPrivateItems: true,
    isRemovable: false,
    allowedOnlineMeetingProviders: hasTeams ? ['teamsForBusiness'] : [],
    defaultOnlineMeetingProvider: hasTeams ? 'teamsForBusiness' : 'unknown',
    owner: { name: person.displayName, address: person.mail },
  };
  return {
    status: 200,
    body: entityBody(call, `users('${person.oid}')/calendar`, selected(shown, selectOf(call.query, 'Calendar'))),
  };
}
