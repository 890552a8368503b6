import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { listen } from '#standin/listen.ts';

const servers: FastifyInstance[] = [];
const others: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const other of others.splice(0)) await new Promise((resolve) => other.close(resolve));
});

function server(): FastifyInstance {
  const made = Fastify();
  servers.push(made);
  return made;
}

/** Somebody else's server on any free port of an address. Throws where the machine has no such address. */
async function taken(host: string): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve, reject) => {
    other.once('error', reject);
    other.listen({ host, port: 0, ipv6Only: true }, resolve);
  });
  others.push(other);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  return (other.address() as AddressInfo).port;
}

describe('a server of the stand-in', () => {
  test('goes to the next port where one is taken', async () => {
    const port = await taken('127.0.0.1');
    const got = await listen(server(), { port, orNext: true });
    expect(got).toBeGreaterThan(port);
    expect((await fetch(`http://127.0.0.1:${got}`)).status).toBe(404);
  });

  test('goes to the next port where localhost would mean somebody else', async () => {
    const port = await taken('::1').catch(() => null);
    // Without IPv6 localhost is 127.0.0.1 alone.
    if (port === null) return;
    expect(await listen(server(), { port, orNext: true })).toBeGreaterThan(port);
  });

  test('insists on its port where nothing else is said', async () => {
    const port = await taken('127.0.0.1');
    await expect(listen(server(), { port, orNext: false })).rejects.toThrow('EADDRINUSE');
  });

  test('shares no port with others that start at the same moment', async () => {
    const port = await taken('127.0.0.1');
    const got = await Promise.all(Array.from({ length: 8 }, () => listen(server(), { port, orNext: true })));
    expect(new Set(got).size).toBe(8);
  });
});
