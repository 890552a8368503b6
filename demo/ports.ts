import { createServer } from 'node:net';

/** Is the port free on this machine, for IPv4 and IPv6 alike? */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `first` on. */
export async function firstFreePort(first: number): Promise<number> {
  for (let port = first; port < Math.min(first + 100, 65_536); port += 1) if (await isFree(port)) return port;
  throw new Error(`No port from ${first} to ${first + 99} is free.`);
}
