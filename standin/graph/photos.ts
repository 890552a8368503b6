import { createHash } from 'node:crypto';
import { GraphFault } from '../graph-fault.ts';
import { png } from './png.ts';
import { badRequest } from './refusals.ts';
import { paramOf, personOf, type Call, type GraphReply, type Route } from './request.ts';

/** The sizes Microsoft 365 keeps, in pixels. */
const sizes: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const largest = 648;
/** One person in this many has no picture. */
const without = 5;

/** People's portraits. */
export function photoRoutes(): Route[] {
  const reads = {
    method: 'GET',
    outlook: false,
    application: ['ProfilePhoto.Read.All', 'User.ReadBasic.All'],
    delegated: ['ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read'],
  } as const;
  return [
    { ...reads, template: '/users/{id}/photo/$value', handle: (call) => photo(call, largest) },
    { ...reads, template: '/users/{id}/photos/{size}/$value', handle: (call) => photo(call, sizeOf(call)) },
  ];
}

function sizeOf(call: Call): number {
  const [, width, height] = /^(\d+)x(\d+)$/i.exec(paramOf(call, 'size')) ?? [];
  const size = sizes.find((one) => one === Number(width) && one === Number(height));
  if (size === undefined) throw badRequest('The requested photo size is not supported.', 'ErrorInvalidImageId');
  return size;
}

function photo(call: Call, size: number): GraphReply {
  const seed = createHash('sha256').update(personOf(call).oid).digest();
  if (seed.readUInt8(0) % without === 0) throw new GraphFault(404, 'ImageNotFound', "The photo wasn't found.");
  return { status: 200, bytes: { type: 'image/png', content: portrait(seed, size) } };
}

/** Head and shoulders in three calm colours, the same for the same person at any size. */
function portrait(seed: Buffer, size: number): Buffer {
  const colour = (at: number, from: number): [number, number, number] => [
    from + (seed.readUInt8(at) % 56),
    from + (seed.readUInt8(at + 1) % 56),
    from + (seed.readUInt8(at + 2) % 56),
  ];
  const palette = [colour(1, 190), colour(4, 40), colour(7, 120)];
  return png(size, palette, (column, row) => {
    const [x, y] = [(column + 0.5) / size - 0.5, (row + 0.5) / size];
    if (x ** 2 + (y - 0.38) ** 2 < 0.035) return 2;
    return (x / 0.38) ** 2 + ((y - 1.02) / 0.42) ** 2 < 1 ? 1 : 0;
  });
}
