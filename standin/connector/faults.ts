/** Which calls a fault strikes; every given part must fit. */
export interface FaultMatch {
  /** The person whose conversation or sign-in it is. */
  readonly oid?: string | undefined;
  readonly method?: string | undefined;
  readonly pathIncludes?: string | undefined;
}

/** A fault of the Bot Connector or of Entra ID, ordered by a test or the demonstration. */
export interface OrderedFault {
  readonly id: string;
  readonly target: 'connector' | 'entra';
  readonly match: FaultMatch;
  /**
   * `status`: answers that status and error; `writes-blocked`: the 403 with errorCode 209; `timeout-after-write`: does
   * the work, then breaks the connection; `interaction-required`: Entra wants consent from the person.
   */
  readonly kind: 'status' | 'writes-blocked' | 'timeout-after-write' | 'interaction-required';
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** How many strikes are left; without it the fault stays until removed. */
  readonly times?: number | undefined;
}

export interface OrderedFaults {
  add(fault: Omit<OrderedFault, 'id'>): OrderedFault;
  list(): readonly OrderedFault[];
  remove(id: string): boolean;
  clear(): void;
  /** The first fault that fits the call, with one of its strikes used up. */
  strike(
    target: OrderedFault['target'],
    call: { oid?: string | undefined; method: string; path: string },
  ): OrderedFault | null;
}

export function createOrderedFaults(): OrderedFaults {
  let faults: OrderedFault[] = [];
  let last = 0;
  return {
    add(fault) {
      last += 1;
      const added = { ...fault, id: `${fault.target}-${last}` };
      faults.push(added);
      return added;
    },
    list: () => faults,
    remove(id) {
      const before = faults.length;
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    clear() {
      faults = [];
    },
    strike(target, call) {
      const fault = faults.find((one) => one.target === target && fits(one.match, call));
      if (fault === undefined) return null;
      if (fault.times !== undefined) {
        const times = fault.times - 1;
        faults =
          times > 0
            ? faults.map((one) => (one === fault ? { ...one, times } : one))
            : faults.filter((one) => one !== fault);
      }
      return fault;
    },
  };
}

function fits(match: FaultMatch, call: { oid?: string | undefined; method: string; path: string }): boolean {
  return (
    (match.oid === undefined || match.oid === call.oid) &&
    (match.method === undefined || match.method.toUpperCase() === call.method) &&
    (match.pathIncludes === undefined || call.path.includes(match.pathIncludes))
  );
}
