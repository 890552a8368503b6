import { GraphFault } from '#standin/graph-fault.ts';

/** A property has a value Exchange does not take. */
export function invalidProperty(path: string, why: string): GraphFault {
  return new GraphFault(
    400,
    'ErrorPropertyValidationFailure',
    `At least one property failed validation: ${path} ${why}.`,
  );
}

/** The request as a whole makes no sense to Exchange. */
export function invalidRequest(why: string): GraphFault {
  return new GraphFault(400, 'ErrorInvalidRequest', `Your request can't be completed. ${why}`);
}
