import type { Event } from '@microsoft/microsoft-graph-types';
import type { Texts } from '../texts.ts';

/** The style of an event in the grid: what it does to the day decides the colour. */
export function lookOf(event: Event): string {
  if (event.isCancelled === true) return 'cancelled';
  const answer = event.responseStatus?.response;
  if (answer === 'declined') return 'cancelled';
  if (answer === 'tentativelyAccepted' || answer === 'notResponded') return 'tentative';
  return event.showAs ?? 'busy';
}

export const isRecurring = (event: Event): boolean => event.type !== undefined && event.type !== 'singleInstance';

export function subjectOf(event: Event, say: Texts): string {
  const subject = typeof event.subject === 'string' && event.subject !== '' ? event.subject : say.noSubject;
  return event.isCancelled === true && !subject.toLowerCase().startsWith(say.cancelled.toLowerCase())
    ? `${say.cancelled}: ${subject}`
    : subject;
}
