import { cancelEvent, deleteEvent } from './cancel.ts';
import { updateEvent } from './change.ts';
import { createEvent } from './create.ts';
import { forwardEvent } from './forward.ts';
import { occurrenceId } from './ids.ts';
import { dropMailbox, emptyMailbox, mailboxOf, setUp, type Tenant } from './mailboxes.ts';
import type { Clock, Exchange, MailboxChange, MailboxSetup } from './port.ts';
import {
  calendarView,
  exceptionsOf,
  extendedProperties,
  findByExtendedProperty,
  findByICalUId,
  getEvent,
  instances,
  listEvents,
  membership,
} from './read.ts';
import { respond } from './respond.ts';
import { schedule } from './schedule.ts';
import { seedEvent } from './seed.ts';
import { graphSettings } from './settings.ts';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';
import { splitSeries } from './split.ts';
import { checkMailboxZone } from './zones.ts';

/** The calendars of one tenant, empty at first. */
export function createExchange({ clock }: { readonly clock: Clock }): Exchange {
  const tenant: Tenant = { clock, mailboxes: new Map(), byAddress: new Map(), made: 0, changes: [] };
  const listeners: ((change: MailboxChange) => void)[] = [];

  /** Runs a request, and tells of its changes only when all of them are stored. */
  function changing<T>(request: () => T): T {
    tenant.changes = [];
    const result = request();
    const { changes } = tenant;
    tenant.changes = [];
    for (const change of changes) for (const listener of listeners) listener(change);
    return result;
  }

  return {
    addMailbox: (setup) => addMailbox(tenant, setup),
    removeMailbox: (oid) => dropMailbox(tenant, oid),
    hasMailbox: (oid) => tenant.mailboxes.has(oid),
    mailboxAt: (address) => tenant.byAddress.get(address.toLowerCase())?.setup.oid ?? null,
    settings: (oid) => graphSettings(mailboxOf(tenant, oid).setup),
    changeSettings: (oid, change) => {
      if (change.timeZone !== undefined) checkMailboxZone(change.timeZone);
      const mailbox = mailboxOf(tenant, oid);
      setUp(tenant, mailbox, { ...mailbox.setup, ...change });
    },

    createEvent: (oid, body) => changing(() => createEvent(tenant, oid, body)),
    seedEvent: (oid, body, answers) => changing(() => seedEvent(tenant, oid, body, answers)),
    getEvent: (oid, eventId) => getEvent(tenant, oid, eventId),
    listEvents: (oid) => listEvents(tenant, oid),
    calendarView: (oid, start, end) => calendarView(tenant, oid, { start, end }),
    instances: (oid, masterId, start, end) => instances(tenant, oid, masterId, { start, end }),
    exceptionsOf: (oid, masterId) => exceptionsOf(tenant, oid, masterId),
    extendedProperties: (oid, eventId) => extendedProperties(tenant, oid, eventId),
    findByExtendedProperty: (oid, id, value) => findByExtendedProperty(tenant, oid, { id, value }),
    findByICalUId: (oid, wanted) => findByICalUId(tenant, oid, wanted),
    membership: (oid, start, end) => membership(tenant, oid, { start, end }),
    occurrenceId,
    changesIn: (oid) => mailboxOf(tenant, oid).changes,
    updateEvent: (oid, eventId, change) => changing(() => updateEvent(tenant, oid, eventId, change)),
    splitSeries: (oid, eventId, order) => changing(() => splitSeries(tenant, oid, eventId, order)),
    deleteEvent: (oid, eventId) => changing(() => deleteEvent(tenant, oid, eventId)),
    cancelEvent: (oid, eventId, comment) => changing(() => cancelEvent(tenant, oid, eventId, comment)),
    respond: (oid, eventId, verb, options) => changing(() => respond(tenant, oid, eventId, { verb, options })),
    forwardEvent: (oid, eventId, to) =>
      changing(() => forwardEvent(tenant, oid, eventId, { address: to, name: to, type: 'required' })),
    schedule: (address, start, end, intervalMinutes) => schedule(tenant, address, { start, end }, intervalMinutes),

    onChange: (listener) => void listeners.push(listener),
    snapshot: () => takeSnapshot(tenant),
    restore: (snapshot) => restoreSnapshot(tenant, snapshot),
  };
}

/** An existing mailbox keeps its calendar and takes the new settings. */
function addMailbox(tenant: Tenant, setup: MailboxSetup): void {
  checkMailboxZone(setup.timeZone);
  setUp(tenant, tenant.mailboxes.get(setup.oid) ?? emptyMailbox(setup), setup);
}
