import { chanceFrom } from '../chance.ts';
import type { Fault } from '../life/fault.ts';
import { getJson } from '../../support/json.ts';
import type { Product } from '../../support/product.ts';

/** Orders this moment's disturbances of the service. Those that strike requests end by themselves. */
export async function orderFaults(faults: readonly Fault[], product: Product): Promise<void> {
  for (const fault of faults) await order(fault, product);
}

async function order({ kind, details }: Fault, product: Product): Promise<void> {
  const chance = chanceFrom(details);
  const some = { share: 0.3, seed: details, times: chance.between(10, 60) };
  switch (kind) {
    case 'lost-notifications':
      return product.standin.orderFault({ kind: 'lose-notification', share: 0.3, seed: details });
    case 'expired-delta':
      return void (await getJson(`${product.shellUrl}/standin/delta-tokens/expire`, { method: 'POST' }));
    case 'throttling':
      return product.standin.orderFault({ kind: 'burst', status: 429, retryAfter: 0.25, ...some });
    case 'outage':
      return product.standin.orderFault({ kind: 'burst', status: 503, ...some });
    case 'cut-after-write':
      return product.standin.orderFault({ kind: 'timeout-after-write', ...some, times: 5 });
    case 'hang':
      return product.standin.orderFault({ kind: 'hang', times: 1 });
    case 'worker-killed':
      return undefined;
  }
}
