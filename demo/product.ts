import { startChild, whenDead, type Child } from './child.ts';
import type { Layout } from './layout.ts';
import { productEnvironment } from './settings.ts';
import type { Standin } from './standin.ts';
import type { Start } from './start.ts';

/** Starts the product, waits until it answers, and tells the stand-in where that is. */
export async function startProduct(
  layout: Layout,
  { standin, databaseUrl }: { readonly standin: Standin; readonly databaseUrl: string },
  { environment, ends }: Start,
): Promise<Child> {
  const child = startChild({
    name: 'product',
    folder: layout.folder,
    environment: { ...environment, ...productEnvironment(layout, standin, databaseUrl) },
  });
  ends.push(() => child.end());
  const dead = Promise.race([standin.child, child].map(whenDead));
  const [, port = ''] = await Promise.race([dead, child.says(/answers on port (\d+)/)]);
  await tell(standin, `http://127.0.0.1:${port}`);
  return child;
}

async function tell({ at }: Standin, url: string): Promise<void> {
  const answer = await fetch(`${at.shellUrl}/standin/product`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  });
  if (!answer.ok) throw new Error(`The stand-in does not take the product's address: ${await answer.text()}`);
}
