/** How the pages read from the server, and the one way in which they change it. */
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { Given } from '../contract/call.ts';
import type { Endpoint, Told } from '../contract/endpoint.ts';
import { importEndpoints } from '../contract/import.ts';
import { peopleEndpoints } from '../contract/people.ts';
import { surveyEndpoints } from '../contract/surveys.ts';
import { createClient, isConflict, type Client } from './client.ts';

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
  given: Given<Params, Query, Body>,
  ...asOf: readonly unknown[]
): Question<z.output<Answer>> {
  const client = useClient();
  return { queryKey: keyOf(endpoint, given, ...asOf), queryFn: () => client.call(endpoint, given) };
}

/** What a change does not make untrue: pictures, a survey being filled in, a file that was just carried out. */
const untouched: ReadonlySet<unknown> = new Set(
  [peopleEndpoints.photo, surveyEndpoints.open, importEndpoints.preview].map(({ route }) => route),
);

/** Everything else may have changed once something was sent. */
export function useChange<Input, Answer>(
  change: (client: Client, input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useClient();
  const queries = useQueryClient();
  const reload = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) });
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: reload,
    // Whoever comes second sees how things stand, beside the sentence that says so.
    onError: (error) => (isConflict(error) ? reload() : undefined),
  });
}
