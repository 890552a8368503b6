import type { Event } from '@microsoft/microsoft-graph-types';
import { invalidProperty } from './refusals.ts';
import type { ExtendedProperty, Own } from './stored.ts';

const reminderMinutes = 15;

export const organisersOwn: Own = {
  categories: [],
  isReminderOn: true,
  reminderMinutesBeforeStart: reminderMinutes,
  showAs: null,
  response: 'organizer',
  respondedAt: null,
  isCancelled: false,
};

/** How a new invitation lies in an attendee's calendar. */
export const attendeesOwn: Own = { ...organisersOwn, response: 'notResponded' };

/** The given parts of a body that concern only the calendar they are sent to. */
export function readOwn(sent: Event): Partial<Own> {
  return {
    ...(sent.categories ? { categories: sent.categories } : {}),
    ...(typeof sent.isReminderOn !== 'boolean' ? {} : { isReminderOn: sent.isReminderOn }),
    ...(typeof sent.reminderMinutesBeforeStart !== 'number'
      ? {}
      : { reminderMinutesBeforeStart: sent.reminderMinutesBeforeStart }),
  };
}

const propertyId =
  /^(String|Integer|Boolean|Double|SystemTime|CLSID|Binary|Long|Short|Float|Currency|ApplicationTime) (\{[0-9a-f-]{36}\} (Name \S.*|Id 0x[0-9a-f]+)|0x[0-9a-f]+)$/i;

/** Extended properties of a body laid over those already there; one with the same id is replaced. */
export function readExtended(sent: Event, before: readonly ExtendedProperty[]): readonly ExtendedProperty[] {
  const properties = new Map(before.map((property) => [property.id, property]));
  for (const { id, value } of sent.singleValueExtendedProperties ?? []) {
    if (!id || !propertyId.test(id)) throw invalidProperty('singleValueExtendedProperties.id', 'is not a property id');
    if (typeof value !== 'string') throw invalidProperty('singleValueExtendedProperties.value', 'is required');
    properties.set(id, { id, value });
  }
  return [...properties.values()];
}
