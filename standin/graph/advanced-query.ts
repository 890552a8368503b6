import type { GraphFault } from '../graph-fault.ts';
import { propertyOf } from './contract.ts';
import type { FilterRules } from './filter.ts';
import { optionOf } from './query.ts';
import { badRequest, noSuchProperty } from './refusals.ts';
import type { Call } from './request.ts';

/** Does the client accept an answer from an index that lags behind? Some queries of the directory need that. */
export function isEventual(call: Call): boolean {
  return call.request.headers['consistencylevel']?.toLowerCase() === 'eventual';
}

/** How the directory filters objects of a type; `filterable` are the properties that can be filtered by. */
export function rulesOf(call: Call, type: string, filterable: readonly string[]): FilterRules {
  return {
    checkProperty(path) {
      if (propertyOf(type, path) === undefined) throw noSuchProperty(path, type);
      if (!filterable.includes(path)) throw unsupportedQuery(`Unsupported property filter clause for '${path}'.`);
    },
    checkAdvanced(operator) {
      if (isEventual(call) && optionOf(call.query, '$count') === 'true') return;
      throw unsupportedQuery(
        `The operator '${operator}' is supported only with ConsistencyLevel: eventual and $count=true.`,
      );
    },
  };
}

export function unsupportedQuery(message: string): GraphFault {
  return badRequest(message, 'Request_UnsupportedQuery');
}
