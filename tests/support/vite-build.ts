import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Builds with Vite, told in the words of a configuration file, which is written into the folder. A process of its own, as
 * Jest's modules live in a realm that Vite's native half does not know.
 */
export async function viteBuild(folder: string, configuration: string): Promise<void> {
  const config = join(folder, 'vite.config.mjs');
  await writeFile(config, configuration);
  const words = ['build', '--config', config, '--logLevel', 'error'];
  await run(process.execPath, ['node_modules/vite/bin/vite.js', ...words]);
}
