import type { ScheduleInformation } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '../graph-fault.ts';
import { parametersOf } from './actions.ts';
import { momentIn } from './event-input.ts';
import { rezoned } from './event-output.ts';
import { isStringArray } from './json.ts';
import { listBody } from './paging.ts';
import { invalidRequest } from './refusals.ts';
import type { Call, GraphReply, Route } from './request.ts';

const dayMs = 86_400_000;
const maxSchedules = 20;
/** The window must be shorter than this. */
const windowLimitMs = 62 * dayMs;
const maxEntries = 1_000;

export function scheduleRoutes(): Route[] {
  return ['/users/{id}/calendar/getSchedule', '/users/{id}/calendar/microsoft.graph.getSchedule'].map((template) => ({
    method: 'POST',
    template,
    outlook: true,
    application: ['Calendars.ReadBasic'],
    delegated: ['Calendars.ReadBasic'],
    accepts: { action: 'getSchedule' },
    answers: { type: 'ScheduleInformation', list: true },
    handle: getSchedule,
  }));
}

function getSchedule(call: Call): GraphReply {
  const given = parametersOf('getSchedule', call.request.body);
  const schedules = given['Schedules'];
  if (!isStringArray(schedules) || schedules.length === 0)
    throw invalidRequest("The parameter 'schedules' is required.");
  if (schedules.length > maxSchedules) {
    throw invalidRequest(`The number of schedules is ${schedules.length}; at most ${maxSchedules} are allowed.`);
  }
  const start = momentIn(given['StartTime'], 'startTime');
  const end = momentIn(given['EndTime'], 'endTime');
  const interval = intervalOf(given['AvailabilityViewInterval'] ?? 30);
  checkWindow(start, end, interval);
  const items = schedules.map((address) =>
    present(call.deps.exchange.schedule(address, start, end, interval), call.preferences.timeZone),
  );
  return {
    status: 200,
    body: listBody(call, 'Collection(microsoft.graph.scheduleInformation)', { items, nextLink: undefined }),
  };
}

function intervalOf(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 5 && value <= 1440) return value;
  throw new GraphFault(
    400,
    'ErrorInvalidMergedFreeBusyInterval',
    'The availabilityViewInterval must be between 5 and 1440 minutes.',
  );
}

function checkWindow(start: number, end: number, interval: number): void {
  if (end <= start) throw invalidRequest('The endTime must be after the startTime.');
  if (end - start >= windowLimitMs) {
    const days = Math.ceil((end - start) / dayMs);
    throw new GraphFault(
      400,
      'ErrorTimeIntervalTooBig',
      `The requested time window is too long. The allowed limit = 62 days; the actual limit = ${days} days.`,
    );
  }
  if (end - start < interval * 60_000) {
    throw new GraphFault(
      400,
      'ErrorInvalidMergedFreeBusyInterval',
      'The availabilityViewInterval is longer than the time window.',
    );
  }
}

function present(information: ScheduleInformation, timeZone: string): ScheduleInformation {
  const entries = information.scheduleItems ?? [];
  if (entries.length > maxEntries) {
    return {
      scheduleId: information.scheduleId ?? '',
      availabilityView: '',
      scheduleItems: [],
      error: {
        message: `The result set contains too many calendar entries. The allowed size = ${maxEntries}; the actual size = ${entries.length}.`,
        responseCode: '5006',
      },
    };
  }
  if (timeZone === 'UTC') return information;
  const scheduleItems = entries.map((entry) => ({
    ...entry,
    ...(entry.start ? { start: rezoned(entry.start, timeZone) } : {}),
    ...(entry.end ? { end: rezoned(entry.end, timeZone) } : {}),
  }));
  return { ...information, scheduleItems };
}
