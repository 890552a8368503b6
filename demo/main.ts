import { launch } from './launch.ts';
import { readOrders, type Orders } from './orders.ts';
import { introduction } from './world/introduction.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: the whole product on this machine, with a stand-in for Microsoft 365 around it. Ends with Ctrl-C. */
async function main(orders: Orders): Promise<void> {
  const started = Date.now();
  // Heard from the start, also while the first build runs.
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  if (!orders.json) say('Lodestar starts; the first time it builds its pages …');
  const launched = await launch(orders, process.env, orders.json ? () => undefined : say);
  if (orders.json)
    say(JSON.stringify({ ready: true, shellUrl: launched.shellUrl, milliseconds: Date.now() - started }));
  else (await introduction(orders.world, launched.shellUrl, Date.now() - started)).forEach(say);
  try {
    await Promise.race([asked, launched.broken]);
    if (!orders.json) say('\nLodestar ends …');
  } finally {
    await launched.close();
  }
}

try {
  await main(readOrders(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
