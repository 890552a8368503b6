import { randomUUID } from 'node:crypto';
import { GraphFault } from '../graph-fault.ts';
import type { EpochMs } from '../exchange/port.ts';
import { findPerson } from './directory.ts';
import { validateEndpoint } from './handshake.ts';
import { isRecord } from './json.ts';
import { entityBody, listBody, pageOf } from './paging.ts';
import { isDelegated, permissionsOf } from './permissions.ts';
import { badRequest, mailboxDenied, noMailbox, noSuchMailboxUser } from './refusals.ts';
import { paramOf, type Call, type GraphReply, type Route } from './request.ts';
import type { StoredSubscription } from './state.ts';

const minuteMs = 60_000;
/** An Outlook event subscription lives less than seven days. */
const longestMinutes = 10_080;
const shortestMinutes = 45;
const maxClientState = 128;
const changeTypes = ['created', 'updated', 'deleted'];

export function subscriptionRoutes(): Route[] {
  const any = { outlook: false, application: ['Calendars.ReadBasic'], delegated: ['Calendars.ReadBasic'] };
  const answers = { type: 'Subscription', list: false } as const;
  const accepts = { type: 'Subscription' };
  return [
    { ...any, method: 'GET', template: '/subscriptions', answers: { ...answers, list: true }, handle: list },
    { ...any, method: 'POST', template: '/subscriptions', accepts, answers, handle: create },
    { ...any, method: 'GET', template: '/subscriptions/{subscriptionId}', answers, handle: get },
    { ...any, method: 'PATCH', template: '/subscriptions/{subscriptionId}', accepts, answers, handle: renew },
    { ...any, method: 'DELETE', template: '/subscriptions/{subscriptionId}', handle: remove },
    {
      ...any,
      method: 'POST',
      template: '/subscriptions/{subscriptionId}/reauthorize',
      accepts: { action: 'reauthorize' },
      handle: (call) => {
        find(call);
        return { status: 204 };
      },
    },
  ];
}

function list(call: Call): GraphReply {
  const own = call.deps.state.live(call.deps.clock()).filter(({ appId }) => appId === call.caller.appId);
  const page = pageOf(call, own, { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  return { status: 200, body: listBody(call, 'subscriptions', { ...page, items: page.items.map(shown) }) };
}

async function create(call: Call): Promise<GraphReply> {
  const body = isRecord(call.request.body) ? call.request.body : {};
  const subscription = read(call, body);
  checkUnique(call, subscription);
  const urls = [subscription.notificationUrl, subscription.lifecycleNotificationUrl].filter((url) => url !== null);
  for (const url of new Set(urls)) await validateEndpoint(url);
  checkUnique(call, subscription);
  call.deps.state.keepSubscription(subscription);
  return { status: 201, body: entityBody(call, 'subscriptions', shown(subscription)) };
}

function read(call: Call, body: Readonly<Record<string, unknown>>): StoredSubscription {
  if (body['includeResourceData'] === true) {
    throw invalid('Notifications with resource data need an encryption certificate, which this tenant does not take.');
  }
  const resource = text(body, 'resource');
  const lifecycle = body['lifecycleNotificationUrl'];
  return {
    id: randomUUID(),
    appId: call.caller.appId,
    mailbox: mailboxOf(call, resource),
    resource,
    changeType: changeTypesOf(text(body, 'changeType')),
    notificationUrl: httpsUrl(text(body, 'notificationUrl')),
    lifecycleNotificationUrl: typeof lifecycle === 'string' ? httpsUrl(lifecycle) : null,
    clientState: clientStateOf(body['clientState']),
    latestSupportedTlsVersion:
      typeof body['latestSupportedTlsVersion'] === 'string' ? body['latestSupportedTlsVersion'] : 'v1_2',
    expiresAt: expiryOf(call, text(body, 'expirationDateTime')),
  };
}

function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw invalid(`The property '${name}' is required.`);
  return value;
}

const resourcePattern = /^\/?(?:users\/([^/]+)|(me))\/(?:calendar\/)?events$/i;

function mailboxOf(call: Call, resource: string): string {
  const [, id, me] = resourcePattern.exec(resource) ?? [];
  const name = me === undefined ? id : call.caller.oid;
  if (name === undefined) throw invalid(`Subscriptions to the resource '${resource}' are not supported.`);
  const person = findPerson(call.deps.company, name.replace(/^\('(.*)'\)$/, '$1'));
  if (person === null) throw noSuchMailboxUser(name);
  if (!call.deps.exchange.hasMailbox(person.oid)) throw noMailbox();
  const roles = [...call.caller.roles, ...(call.deps.mailboxPermissions?.(person.oid) ?? [])];
  if (!isDelegated(call.caller) && !permissionsOf({ ...call.caller, roles }).has('Calendars.ReadBasic')) {
    throw mailboxDenied();
  }
  return person.oid;
}

/** In one order and without repeats, so that two spellings of the same wish are the same subscription. */
function changeTypesOf(written: string): string {
  const wanted = written.split(',').map((type) => type.trim().toLowerCase());
  for (const type of wanted) if (!changeTypes.includes(type)) throw invalid(`'${type}' is not a change type.`);
  return changeTypes.filter((type) => wanted.includes(type)).join(',');
}

function httpsUrl(written: string): string {
  if (!URL.canParse(written) || new URL(written).protocol !== 'https:')
    throw invalid(`'${written}' is not an https address.`);
  return written;
}

function clientStateOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (value.length > maxClientState) throw invalid(`The clientState is longer than ${maxClientState} characters.`);
  return value;
}

/** Raised to 45 minutes ahead when it is nearer; refused beyond 10,080 minutes or in the past. */
function expiryOf(call: Call, written: string): EpochMs {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(written) ? Date.parse(written) : Number.NaN;
  const now = call.deps.clock();
  if (Number.isNaN(wanted)) throw invalid(`'${written}' is not a date and time.`);
  if (wanted <= now) throw invalid('The expirationDateTime must be in the future.');
  if (wanted > now + longestMinutes * minuteMs) {
    throw invalid(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
  }
  return Math.max(wanted, now + shortestMinutes * minuteMs);
}

function checkUnique(call: Call, wanted: StoredSubscription): void {
  const twin = call.deps.state
    .liveOn(wanted.mailbox, call.deps.clock())
    .find(({ appId, changeType }) => appId === wanted.appId && changeType === wanted.changeType);
  if (twin === undefined) return;
  throw new GraphFault(
    409,
    'Conflict',
    `A subscription (${twin.id}) with the same resource and changeType already exists.`,
  );
}

function get(call: Call): GraphReply {
  return { status: 200, body: entityBody(call, 'subscriptions', shown(find(call))) };
}

function renew(call: Call): GraphReply {
  const known = find(call);
  const body = isRecord(call.request.body) ? call.request.body : {};
  const other = Object.keys(body).find((name) => name !== 'expirationDateTime' && !name.includes('@'));
  if (other !== undefined) throw invalid(`The property '${other}' cannot be changed.`);
  const renewed = { ...known, expiresAt: expiryOf(call, text(body, 'expirationDateTime')) };
  call.deps.state.keepSubscription(renewed);
  return { status: 200, body: entityBody(call, 'subscriptions', shown(renewed)) };
}

function remove(call: Call): GraphReply {
  call.deps.state.dropSubscription(find(call).id);
  return { status: 204 };
}

function find(call: Call): StoredSubscription {
  const id = paramOf(call, 'subscriptionId');
  const found = call.deps.state.subscription(id, call.deps.clock());
  if (found?.appId === call.caller.appId) return found;
  throw new GraphFault(404, 'ResourceNotFound', `The object '${id}' was not found.`);
}

function shown(subscription: StoredSubscription): Record<string, unknown> {
  const { mailbox: _, expiresAt, appId, clientState, ...rest } = subscription;
  return {
    ...rest,
    applicationId: appId,
    creatorId: appId,
    clientState,
    expirationDateTime: new Date(expiresAt).toISOString(),
    includeResourceData: null,
    notificationQueryOptions: null,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}

function invalid(message: string): GraphFault {
  return badRequest(message, 'InvalidRequest');
}
