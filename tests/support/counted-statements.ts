import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a database on which every statement is counted. */
export interface CountedDatabase {
  readonly url: string;
  statements(): number;
  end(): Promise<void>;
}

/** The messages of PostgreSQL's protocol with which a client has a statement carried out: Execute and Query. */
const carriesOut = new Set(['E', 'Q'].map((letter) => letter.charCodeAt(0)));

/** Counts on the wire, so that nothing in the product has to know. */
export async function countStatements(databaseUrl: string): Promise<CountedDatabase> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    const count = messageReader((type) => {
      if (carriesOut.has(type)) statements += 1;
    });
    client.on('data', count);
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The way to the database has no port.');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.toString(),
    statements: () => statements,
    async end() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Calls `take` with the type of each message; the first one of a connection has none. */
function messageReader(take: (type: number) => void): (part: Buffer) => void {
  let rest = Buffer.alloc(0);
  let typeBytes = 0;
  return (part) => {
    rest = Buffer.concat([rest, part]);
    while (rest.length >= typeBytes + 4) {
      const length = rest.readInt32BE(typeBytes) + typeBytes;
      if (rest.length < length) return;
      if (typeBytes === 1) take(rest.readUInt8(0));
      rest = rest.subarray(length);
      typeBytes = 1;
    }
  };
}
