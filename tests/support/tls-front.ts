import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { testCertificate } from './test-keys.ts';

export interface TlsFront {
  /** `https://localhost:…`, with the tests' own certificate. */
  readonly url: string;
  /** Where everything goes from now on; before, the front answers 503. */
  leadTo(address: string): void;
  end(): Promise<void>;
}

/** Ends TLS before a server on this machine: Teams is always https, and teams-js opens a window on nothing else. */
export async function openTlsFront(): Promise<TlsFront> {
  const { key, cert } = await testCertificate();
  let target: string | null = null;
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    if (target === null) {
      outgoing.writeHead(503).end();
      return;
    }
    const { method, headers, url = '/' } = incoming;
    const passed = request(target + url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://localhost:${portOf(server.address())}`,
    leadTo(address) {
      target = address;
    },
    async end() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The front listens on no port.');
  return address.port;
}
