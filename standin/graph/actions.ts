import type { GraphFault } from '../graph-fault.ts';
import { canonicalBody } from './canonical.ts';
import { breachOf } from './contract.ts';
import { isRecord } from './json.ts';
import { badRequest } from './refusals.ts';

interface Parameter {
  readonly type: string;
  readonly collection?: true;
}

const answer = { Comment: { type: 'string' }, SendResponse: { type: 'boolean' } } as const;

/** Parameters of the actions served here, in the service's own spelling; the type package does not declare actions. */
export const actions: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  accept: answer,
  decline: { ...answer, ProposedNewTime: { type: 'TimeSlot' } },
  tentativelyAccept: { ...answer, ProposedNewTime: { type: 'TimeSlot' } },
  cancel: { Comment: { type: 'string' } },
  getSchedule: {
    Schedules: { type: 'string', collection: true },
    StartTime: { type: 'DateTimeTimeZone' },
    EndTime: { type: 'DateTimeTimeZone' },
    AvailabilityViewInterval: { type: 'number' },
  },
  reauthorize: {},
  sendMail: { Message: { type: 'Message' }, SaveToSentItems: { type: 'boolean' } },
};

/**
 * Reads an action's body by the service's names in any case. An absent body is an empty one.
 *
 * @throws GraphFault 400 for an unknown parameter or a wrong type.
 */
export function parametersOf(action: string, body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined || body === null) return {};
  if (!isRecord(body)) throw badRequest('The body must be a JSON object.', 'RequestBodyRead');
  const known = actions[action] ?? {};
  const found: Record<string, unknown> = {};
  for (const [written, value] of Object.entries(body)) {
    const name = Object.keys(known).find((candidate) => candidate.toLowerCase() === written.toLowerCase());
    if (name === undefined) throw unknownParameter(written, action);
    if (value !== null) found[name] = checked(written, value, known[name]);
  }
  return found;
}

function checked(written: string, value: unknown, parameter: Parameter | undefined): unknown {
  if (parameter === undefined) return value;
  const canonical = canonicalBody(parameter.type, value);
  const breach = breachOf(parameter.type, canonical, parameter.collection);
  if (breach !== null) throw badRequest(`Parameter '${written}': ${breach}.`, 'RequestBodyRead');
  return canonical;
}

function unknownParameter(written: string, action: string): GraphFault {
  return badRequest(
    `The parameter '${written}' in the request payload is not a valid parameter for the operation '${action}'.`,
  );
}
