import { z } from 'zod';
import { bodyOf, type GraphAnswer, type GraphCall } from './call.ts';

/** Pages of a list from its first page on, along the links that Graph gives. @throws OutsideFailure */
export async function* pagesFrom<T>(
  ask: (call: GraphCall) => Promise<GraphAnswer>,
  call: GraphCall,
  first: GraphAnswer,
  item: z.ZodType<T>,
): AsyncGenerator<readonly T[]> {
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
  let answer = first;
  for (;;) {
    const body = bodyOf(answer, page, call);
    yield body.value;
    const link = body['@odata.nextLink'];
    if (link === undefined) return;
    answer = await ask(followed(call, link));
  }
}

/** The call that follows one of Graph's links, which do not repeat what stands in the header. */
export function followed({ about, pageSize, isEventual = false }: GraphCall, link: string): GraphCall {
  return { method: 'GET', path: link, about, isEventual, ...(pageSize === undefined ? {} : { pageSize }) };
}
