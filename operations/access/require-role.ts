import type { Actor } from '../context.ts';
import { NotAllowed } from '../failures.ts';

/** Only HR leads pass. */
export function requireHr(actor: Actor): void {
  if (!actor.isHr) throw new NotAllowed('Only HR leads may do this');
}

/** Only IT administrators pass. */
export function requireIt(actor: Actor): void {
  if (!actor.isIt) throw new NotAllowed('Only IT administrators may do this');
}
