import type { Address } from './address.tsx';

/** Where a link leads: to a place inside this frame, or out to the browser. */
export type Destination =
  | { readonly kind: 'inside'; readonly change: Partial<Address> }
  | { readonly kind: 'outside'; readonly url: string }
  /** A link to an app that the organisation's catalogue does not have under this id. */
  | { readonly kind: 'no-such-app' }
  | { readonly kind: 'nowhere' };

const outlookHosts: readonly string[] = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
];
const teamsHosts: readonly string[] = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** The subEntityId inside the `context` of a Teams link, if it is there and readable. */
function subEntityOf(context: string | null): string | null {
  if (context === null) return null;
  try {
    const parsed: { subEntityId?: unknown; subPageId?: unknown } = JSON.parse(context);
    const subEntity = parsed.subEntityId ?? parsed.subPageId;
    return typeof subEntity === 'string' && subEntity !== '' ? subEntity : null;
  } catch {
    return null;
  }
}

/** The link that Teams makes to a sub-page of an app's tab; `label` is what it is called where it is pasted. */
export function linkToTab(place: {
  readonly appId: string;
  readonly tab: string;
  readonly subPage: string;
  readonly label: string;
}): string {
  const { appId, tab, subPage, label } = place;
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(tab)}`);
  link.searchParams.set('label', label);
  link.searchParams.set('context', JSON.stringify({ subEntityId: subPage }));
  return link.href;
}

function insideTeams(url: URL, appId: string | null): Destination | null {
  const [, link, kind, linked, entityId] = url.pathname.split('/').map((part) => decodeURIComponent(part));
  if (link !== 'l')
    return url.pathname.startsWith('/_#/calendar') ? { kind: 'inside', change: { view: 'calendar' } } : null;
  if (kind === 'entity' && entityId !== undefined) {
    if (linked !== appId) return { kind: 'no-such-app' };
    const subPage = subEntityOf(url.searchParams.get('context'));
    return { kind: 'inside', change: { view: 'tab', tab: entityId, subPage } };
  }
  if (kind === 'chat') return { kind: 'inside', change: { view: 'chat', subPage: null } };
  if (kind === 'meeting') return { kind: 'inside', change: { view: 'calendar', subPage: null } };
  return null;
}

/**
 * What Teams does with a link: deep links to the app's tab, to a chat and to the calendar stay in the frame,
 * other web addresses open in the browser, and anything else, such as a script, goes nowhere. `appId` is the app's id in
 * the organisation's catalogue, the only one by which links find an uploaded app.
 */
export function destinationOf(link: string, appId: string | null): Destination {
  if (!URL.canParse(link)) return { kind: 'nowhere' };
  const url = new URL(link);
  if (teamsHosts.includes(url.hostname)) {
    const inside = insideTeams(url, appId);
    if (inside !== null) return inside;
  }
  if (outlookHosts.includes(url.hostname) && url.pathname.startsWith('/calendar')) {
    return { kind: 'inside', change: { view: 'calendar', subPage: null } };
  }
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? { kind: 'outside', url: link } : { kind: 'nowhere' };
}
