import type { CompanyPerson } from '../company/port.ts';
import { ianaOfWindows } from '../zone-table.ts';

interface ActivityFrame {
  readonly person: CompanyPerson;
  readonly userId: string;
  readonly conversationId: string;
  readonly botId: string;
  readonly botName: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** Epoch ms, by the stand-in's clock. */
  readonly now: number;
}

/** What every activity from Teams to a bot carries in a personal chat. */
export function frame(of: ActivityFrame): Record<string, unknown> {
  const { person } = of;
  const timezone = zoneOf(person);
  return {
    channelId: 'msteams',
    serviceUrl: of.serviceUrl,
    timestamp: new Date(of.now).toISOString(),
    localTimezone: timezone,
    from: { id: of.userId, name: person.displayName, aadObjectId: person.oid },
    recipient: { id: `28:${of.botId}`, name: of.botName },
    conversation: { id: of.conversationId, conversationType: 'personal', tenantId: of.tenantId },
    entities: [
      { type: 'clientInfo', locale: person.preferredLanguage, country: person.country, platform: 'Web', timezone },
    ],
    locale: person.preferredLanguage,
    channelData: { tenant: { id: of.tenantId } },
  };
}

/** IANA zone of the person's mailbox; UTC without one. */
export function zoneOf(person: CompanyPerson): string {
  const windows = person.mailbox?.timeZone;
  return windows === undefined ? 'UTC' : ianaOf(windows, person.country);
}

/** An IANA name, as opposed to `tzone://Microsoft/Custom` and the like. */
const named = /^[A-Za-z_]+(\/[\w+-]+)*$/;

/** IANA zone for a Windows name (or the name itself when it is IANA already), best for the country (ISO 3166 alpha-2); UTC when it is no name. */
export function ianaOf(name: string, country?: string): string {
  return ianaOfWindows(name, country) ?? (named.test(name) ? name : 'UTC');
}
