import { photoOf } from '../control/client.ts';

/** Up to this size a picture shows the head alone. */
const closeUpTo = 40;

/** A person's round picture; the name stands beside it, so it has no text of its own. */
export function Photo({ oid, size }: { readonly oid: string; readonly size: number }) {
  const source = photoOf(oid, size <= closeUpTo);
  return <img className="photo" src={source} width={size} height={size} alt="" loading="lazy" />;
}
