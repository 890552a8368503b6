/** How the pages read from the server, and the one way in which they change it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { isOfProgramme, type GivenWithin } from '../contract/call.ts';
import type { Endpoint, Told } from '../contract/endpoint.ts';
import { importEndpoints } from '../contract/import.ts';
import { peopleEndpoints } from '../contract/people.ts';
import { surveyEndpoints } from '../contract/surveys.ts';
import { createClient, isConflict, type Client } from './client.ts';
import { useNotice } from './parts/notice.tsx';

const ClientContext = createContext<Client>(createClient('sv'));
export const ClientProvider = ClientContext.Provider;

export function useClient(): Client {
  return useContext(ClientContext);
}

/** Bookings and answers arrive without the person doing anything; pages that show them look again this often (ms). */
export const lively = 20_000;

/** Under which react-query keeps what an endpoint answers; without `given`: everything it answers. */
export function keyOf({ route }: Endpoint, ...given: readonly unknown[]): readonly [string, ...unknown[]] {
  return [route, ...given];
}

/** The same for what a client asks: one programme's answers are not another's. */
export function keyWithin({ programmeId }: Client, endpoint: Endpoint, ...given: readonly unknown[]) {
  return keyOf(endpoint, ...(isOfProgramme(endpoint) ? [programmeId] : []), ...given);
}

interface Question<Answer> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Answer>;
}

/** What an endpoint answers, as react-query wants to be told; `asOf`: asked anew when it is another. */
export function useQuestion<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
  given: GivenWithin<Params, Query, Body>,
  ...asOf: readonly unknown[]
): Question<z.output<Answer>> {
  const client = useClient();
  return { queryKey: keyWithin(client, endpoint, given, ...asOf), queryFn: () => client.call(endpoint, given) };
}

/** What a change does not make untrue: pictures, a survey being filled in, a file that was just carried out. */
const untouched: ReadonlySet<unknown> = new Set(
  [peopleEndpoints.photo, surveyEndpoints.open, importEndpoints.preview].map(({ route }) => route),
);

/** What somebody meets after a change: it is always said what became of it, wherever they are by then. */
export interface Outcome<Input, Answer> {
  /** Said in a notice as soon as it is done; null where the page itself shows it, where the eye is. */
  readonly says: string | ((answer: Answer, input: Input) => string | null) | null;
  /** What follows when the page shows how things stand now: a dialog closes, another page opens. */
  readonly next?: (answer: Answer, input: Input) => void;
  /** In a notice, or beside what was sent, by whoever shows `error`. */
  readonly fails: 'notice' | 'here' | ((error: Error, input: Input) => void);
}

/** A change that can be sent; `isPending` until the page shows how things stand after it. */
export interface Change<Input, Answer> {
  readonly mutate: (input: Input) => void;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: Error | null;
  readonly data: Answer | undefined;
}

/**
 * The one way to change something. Its outcome belongs to the change and not to a press: what was sent may take away
 * the form that sent it, and what is given to a press is then never called.
 */
export function useChange<Answer, Input = void>(
  change: (client: Client, input: Input) => Promise<Answer>,
  { says, next, fails }: Outcome<Input, Answer>,
): Change<Input, Answer> {
  const client = useClient();
  const queries = useQueryClient();
  const notice = useNotice();
  // Everything else may have changed once something was sent.
  const reload = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) });
  const { mutate, isPending, isError, error, data } = useMutation<Answer, Error, Input>({
    mutationFn: (input) => change(client, input),
    onSuccess: async (answer, input) => {
      const said = typeof says === 'function' ? says(answer, input) : says;
      if (said !== null) notice.done(said);
      await reload();
      next?.(answer, input);
    },
    onError: (failure, input) => {
      if (fails === 'notice') notice.failed(failure);
      else if (fails !== 'here') fails(failure, input);
      // Whoever comes second sees how things stand, beside the sentence that says so.
      return isConflict(failure) ? reload() : undefined;
    },
  });
  return { mutate, isPending, isError, error, data };
}
