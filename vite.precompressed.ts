import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a file fits into one packet anyway. */
const leastBytes = 500;
/** The mode of a build that somebody waits for. */
const quick = 'quick';
const compressible = /\.(?:js|css|html|svg|json)$/;

/**
 * Writes a `.br` and a `.gz` beside each file that a browser fetches, for the server to send as they are. As small as can
 * be for a company; in the demonstration, where somebody waits for the build and nothing travels, quickly.
 */
export function precompressed(): Plugin {
  let quality = 11;
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved({ mode }) {
      if (mode === quick) quality = 5;
    },
    async writeBundle({ dir = '' }, bundle) {
      const compress = async (name: string): Promise<void> => {
        const content = await readFile(join(dir, name));
        if (content.length < leastBytes) return;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        };
        await writeFile(join(dir, `${name}.br`), await brotli(content, { params }));
        await writeFile(join(dir, `${name}.gz`), await gzipped(content, { level: 9 }));
      };
      await Promise.all(
        Object.keys(bundle)
          .filter((name) => compressible.test(name))
          .map(compress),
      );
    },
  };
}
