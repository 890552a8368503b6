import { photoOf } from '../control/client.ts';

/** A person's round picture; the name stands beside it, so it has no text of its own. */
export function Photo({ oid, size }: { readonly oid: string; readonly size: number }) {
  return <img className="photo" src={photoOf(oid)} width={size} height={size} alt="" loading="lazy" />;
}
