import { connect, createServer } from 'node:net';

/**
 * What a pooler in front of PostgreSQL may do: it drops the startup parameter `options`, so that a session begins as the
 * server, the database and the role say. Speaks without encryption.
 */
export async function forgetfulPooler(url: string): Promise<{ readonly url: string; end(): Promise<void> }> {
  const behind = new URL(url);
  const server = createServer((client) => {
    const postgres = connect(Number(behind.port), behind.hostname);
    client.once('data', (startup: Buffer) => {
      postgres.write(withoutOptions(startup));
      client.pipe(postgres);
    });
    postgres.pipe(client);
    for (const socket of [client, postgres]) socket.on('error', () => void (client.destroy(), postgres.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The pooler has no port.');
  const front = new URL(url);
  front.host = `127.0.0.1:${address.port}`;
  return { url: front.href, end: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Length, version, then names and values, each ended by a zero; a zero ends them all. */
function withoutOptions(startup: Buffer): Buffer {
  const words = startup.subarray(8).toString('utf8').split('\0');
  const pairs = words.flatMap((name, index) =>
    index % 2 === 0 && name !== '' ? [[name, words[index + 1] ?? '']] : [],
  );
  const kept = pairs.filter(([name]) => name !== 'options').flat();
  const body = Buffer.from(`${kept.join('\0')}\0\0`, 'utf8');
  const head = Buffer.from(startup.subarray(0, 8));
  head.writeInt32BE(8 + body.length, 0);
  return Buffer.concat([head, body]);
}
