import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * How much of a picture looks otherwise than another, from 0 to 1: both are divided into squares of `square` pixels, and a
 * square counts when its mean colour has moved more than an eye overlooks. So a line one pixel further down or another
 * smoothing of letters says nothing, and a part that is gone, moved or of another colour does. Pictures of different height
 * are compared as far as the shorter reaches, and what is over counts whole. `page` is any page of a browser, which decodes.
 */
export async function pictureDifference(page: Page, earlier: Buffer, later: Buffer, square = 8): Promise<number> {
  const [a, b] = [earlier, later].map((picture) => picture.toString('base64'));
  return z.number().parse(await page.evaluate(`(${compare})(${JSON.stringify(a)}, ${JSON.stringify(b)}, ${square})`));
}

/** Runs in the browser, so it is written as text: `fetch` of data may be forbidden to the page, canvas is not. */
const compare = `async (earlier, later, square) => {
  const draw = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const [width, height] = [Math.ceil(bitmap.width / square), Math.ceil(bitmap.height / square)];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, pixels: context.getImageData(0, 0, width, height).data };
  };
  const [a, b] = [await draw(earlier), await draw(later)];
  if (a.width !== b.width) return 1;
  const shared = Math.min(a.height, b.height);
  let otherwise = Math.abs(a.height - b.height) * a.width;
  for (let at = 0; at < a.width * shared * 4; at += 4) {
    const moved = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.pixels[at + channel] - b.pixels[at + channel])));
    if (moved > 24) otherwise += 1;
  }
  return otherwise / (a.width * Math.max(a.height, b.height));
}`;
