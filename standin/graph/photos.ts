import { GraphFault } from '../graph-fault.ts';
import type { Look } from '../portrait/look.ts';
import { rasterised } from '../portrait/raster.ts';
import { shapesOf } from '../portrait/shapes.ts';
import { png } from './png.ts';
import { badRequest } from './refusals.ts';
import { paramOf, personOf, type Call, type GraphReply, type Route } from './request.ts';

/** The sizes Microsoft 365 keeps, in pixels. */
const sizes: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const largest = 648;
/** Head and shoulders, as people choose their pictures. */
const crop = { x: 6, y: 3, side: 84 };
/** How many drawn pictures are kept: a page of people, not a whole large company. */
const keptPictures = 256;

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
  const { look } = personOf(call);
  if (look === undefined) throw new GraphFault(404, 'ImageNotFound', "The photo wasn't found.");
  return { status: 200, bytes: { type: 'image/png', content: picture(look, size) } };
}

const drawn = new Map<string, Buffer>();

/** Drawn when first asked for. */
function picture(look: Look, size: number): Buffer {
  const key = JSON.stringify([look, size]);
  const kept = drawn.get(key);
  if (kept !== undefined) return kept;
  const fresh = png(size, rasterised(shapesOf(look), crop, size));
  const [oldest] = drawn.keys();
  if (drawn.size >= keptPictures && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, fresh);
  return fresh;
}
