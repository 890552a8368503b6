import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Conflict, NotAllowed, NotFound, OutsideFailure } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import { bytes } from '../contract/endpoint.ts';
import type { Problem } from '../contract/shapes.ts';
import type { ApiTexts } from '#texts/api.ts';
import { endpointOf } from './access.ts';
import { brokenSign, WrongRequest } from './read-request.ts';
import { TooMany } from './too-many.ts';
import { languageOf, textsIn } from './reader.ts';
import { Declined, refusalAnswers, type Refusal } from './refusal.ts';
import { SignInFailed, WrongTokenVersion } from './sign-in.ts';

/** What can go wrong with any request, apart from the refusals of the rules. */
type ProblemCode =
  | 'sign-in-needed'
  | 'sign-in-version'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'file-too-large'
  | 'wrong-format'
  | 'too-many-requests'
  | 'outside-unavailable'
  | 'outside-refused'
  | 'unexpected';

interface Failing {
  readonly texts: ApiTexts;
  readonly log: Log;
  readonly route: string;
  readonly takesFile: boolean;
}

/** Turns any thrown error, and addresses that do not exist, into problem+json (RFC 9457) in the reader's language. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(async (error, request, reply) => {
    const texts = textsIn(languageOf(request));
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
    const takesFile = endpointOf(request)?.body === bytes;
    const problem = problemOf(error, { texts, log, route, takesFile });
    if (error instanceof OutsideFailure && error.retryAfterMs !== null) {
      reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000));
    }
    if (error instanceof TooMany) reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    return sendProblem(reply, problem);
  });
}

/** The answer for an address or row that is not there. */
export function notFoundProblem(request: FastifyRequest): Problem {
  return plain(404, 'not-found', textsIn(languageOf(request)));
}

export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  // Sent as text, so that no route's answer schema is applied to a problem.
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function problemOf(error: unknown, failing: Failing): Problem {
  const { texts, log, route } = failing;
  if (error instanceof SignInFailed) {
    log.event('sign-in-failed', { why: error.why, route });
    return plain(401, error instanceof WrongTokenVersion ? 'sign-in-version' : 'sign-in-needed', texts);
  }
  if (error instanceof Declined) return declined(error, texts);
  if (error instanceof NotFound) return plain(404, 'not-found', texts);
  if (error instanceof NotAllowed) return plain(403, 'not-allowed', texts);
  if (error instanceof Conflict) return plain(409, 'conflict', texts);
  if (error instanceof OutsideFailure) return outside(error, failing);
  return error instanceof WrongRequest ? invalid(error, texts) : ofServer(error, failing);
}

function plain(status: number, code: ProblemCode, texts: ApiTexts): Problem {
  const { title, detail } = texts.problem[code];
  return { type: 'about:blank', status, code, title, ...(detail === '' ? {} : { detail }) };
}

function declined({ reason, field }: Declined, texts: ApiTexts): Problem {
  const answer: { readonly status: number; readonly field?: string } = refusalAnswers[reason];
  const sentences: Readonly<Record<Refusal, string>> = texts.refusal;
  const text = sentences[reason];
  const base = { type: 'about:blank', status: answer.status, code: reason };
  if (answer.field === undefined) return { ...base, title: text };
  return { ...base, title: texts.problem.invalid.title, fields: [{ path: field ?? answer.field, text }] };
}

function outside(error: OutsideFailure, { texts, log, route }: Failing): Problem {
  log.failure('outside-failure', { kind: error.kind, route }, error);
  const isPassing = error.kind === 'throttled' || error.kind === 'unavailable';
  return isPassing ? plain(503, 'outside-unavailable', texts) : plain(502, 'outside-refused', texts);
}

function invalid({ issues }: WrongRequest, texts: ApiTexts): Problem {
  const fields = [...firstOfEach(issues)].map(([path, issue]) => ({ path, text: fieldText(issue, texts) }));
  return { ...plain(400, 'invalid', texts), fields };
}

/** One issue for each field: the first, and of several limits the one that holds. */
function firstOfEach(issues: WrongRequest['issues']): ReadonlyMap<string, WrongRequest['issues'][number]> {
  const byPath = new Map<string, WrongRequest['issues'][number]>();
  for (const issue of issues) {
    const path = issue.path.join('.');
    const known = byPath.get(path);
    if (known === undefined || limitOf(issue) < limitOf(known)) byPath.set(path, issue);
  }
  return byPath;
}

function limitOf(issue: WrongRequest['issues'][number]): number {
  return issue.code === 'too_big' ? Number(issue.maximum) : Infinity;
}

/** Says how long a text may be as the contract does. */
function fieldText(issue: WrongRequest['issues'][number], { field }: ApiTexts): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return field.textTooLong(Number(issue.maximum));
  if (issue.code === 'custom' && issue.params === brokenSign) return field.brokenSign;
  if (issue.code === 'custom' && issue.params?.['day'] === 'too-far') return field.dayTooFar;
  const said: Readonly<Partial<Record<typeof issue.code, string>>> = {
    invalid_type: field.missing,
    too_small: field.tooShort,
    too_big: field.tooLong,
    invalid_value: field.wrongChoice,
  };
  return said[issue.code] ?? field.wrong;
}

/** Fastify's own refusals keep their status; anything else is a fault of ours, found again by its id. */
function ofServer(error: unknown, { texts, log, route, takesFile }: Failing): Problem {
  const status = isFastifyError(error) ? (error.statusCode ?? 500) : 500;
  if (status === 413) return plain(413, takesFile ? 'file-too-large' : 'too-large', texts);
  if (status === 429) return plain(429, 'too-many-requests', texts);
  if (status >= 400 && status < 500) return plain(status, 'wrong-format', texts);
  const id = randomUUID();
  log.failure('request-failed', { error: id, route }, error);
  const { detail } = texts.problem.unexpected;
  return { ...plain(500, 'unexpected', texts), detail: `${detail} ${texts.errorId(id)}` };
}

function isFastifyError(error: unknown): error is Pick<FastifyError, 'statusCode'> & Error {
  return error instanceof Error && 'statusCode' in error;
}
