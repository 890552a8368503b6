import { createServer, type AddressInfo } from 'node:net';

/** Port 0 is any free one. `orNext`: where the port is taken, the next free one will do. */
export interface Where {
  readonly port: number;
  readonly orNext: boolean;
}

interface Server {
  listen(on: { readonly host: string; readonly port: number }): Promise<unknown>;
  addresses(): readonly (AddressInfo | string)[];
}

const tried = 100;
const lastPort = 65_535;

/**
 * Makes a server listen on 127.0.0.1 and answers its port. Only listening shows that a port is free: whoever looks
 * first and listens later may find it taken by then. Throws `EADDRINUSE` when there is none.
 */
export async function listen(server: Server, { port, orNext }: Where): Promise<number> {
  const last = orNext && port !== 0 ? Math.min(port + tried - 1, lastPort) : port;
  for (let candidate = port; ; candidate += 1) {
    try {
      await refuseSharing(candidate);
      await server.listen({ host: '127.0.0.1', port: candidate });
      return portOf(server.addresses());
    } catch (error) {
      if (candidate >= last || !isTaken(error)) throw error;
    }
  }
}

/** A browser that is told `localhost` may ask at ::1 first, and would reach whatever listens there on the same port. */
async function refuseSharing(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    // A machine may do without IPv6.
    probe.once('error', (error) => (isTaken(error) ? reject(error) : resolve()));
    probe.listen({ port, host: '::', ipv6Only: true }, () => probe.close(() => resolve()));
  });
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}

function portOf([address]: readonly (AddressInfo | string)[]): number {
  if (address === undefined || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}
