import { refused, type Refused } from '../refused.ts';
import { isProgrammeOver, type Programme } from './programme.ts';

/** May this programme be the one that comes after another? Not itself, and none that is over. */
export function mayComeAfter(
  programme: Pick<Programme, 'id'>,
  next: Pick<Programme, 'id' | 'status'>,
): true | Refused<'carried-from-itself' | 'programme-over'> {
  if (programme.id === next.id) return refused('carried-from-itself');
  return isProgrammeOver(next) ? refused('programme-over') : true;
}
