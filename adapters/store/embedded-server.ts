import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { asError } from '#operations/failures.ts';

/**
 * PostgreSQL's wire protocol in front of PGlite, which has one session for everybody. A whole exchange (Parse, Bind,
 * Execute … Sync) runs before anybody else's, and a transaction keeps the session until it ends: if messages of several
 * connections were mixed, one would bind another's unnamed statement.
 */
export interface EmbeddedServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Client {
  readonly socket: Socket;
  /** Bytes that do not make up a whole message yet. */
  buffer: Buffer;
  hasStarted: boolean;
  /** Messages since the last complete exchange. */
  exchange: Buffer[];
  /** Complete exchanges that are waiting for the session. */
  readonly waiting: { readonly messages: readonly Buffer[]; readonly isOpen: boolean }[];
}

const sslRequest = 80_877_103;
const gssRequest = 80_877_104;
const cancelRequest = 80_877_102;
const startsNothing = new Set([sslRequest, gssRequest, cancelRequest]);
/** Simple query and Sync end an exchange; Flush asks for the answers so far and continues the exchange. */
const [query, sync, flush, terminate] = ['Q', 'S', 'H', 'X'].map((letter) => letter.charCodeAt(0));

export async function serveEmbedded(db: PGlite): Promise<EmbeddedServer> {
  const clients = new Set<Client>();
  const session = sharedSession(db, clients);
  const server = createServer((socket) => {
    const client: Client = { socket, buffer: Buffer.alloc(0), hasStarted: false, exchange: [], waiting: [] };
    clients.add(client);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      client.buffer = Buffer.concat([client.buffer, chunk]);
      readMessages(client);
      session.run();
    });
    // After a broken connection comes 'close', which tidies up everything.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clients.delete(client);
      session.leave(client);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    close: async () => {
      for (const { socket } of clients) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await session.idle();
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The embedded database listens on no port');
  return address.port;
}

/** Takes whole messages out of the buffer and groups them into exchanges. */
function readMessages(client: Client): void {
  for (let message = nextMessage(client); message !== null; message = nextMessage(client)) {
    const isStartup = !client.hasStarted;
    client.hasStarted = true;
    const kind = isStartup ? undefined : message[0];
    if (kind === terminate) return void client.socket.end();
    client.exchange.push(message);
    if (isStartup || kind === query || kind === sync || kind === flush) {
      client.waiting.push({ messages: client.exchange, isOpen: kind === flush });
      client.exchange = [];
    }
  }
}

function nextMessage(client: Client): Buffer | null {
  const message = wholeMessage(client);
  if (message === null || client.hasStarted) return message;
  const code = message.readInt32BE(4);
  if (!startsNothing.has(code)) return message;
  if (code === cancelRequest) client.socket.end();
  else client.socket.write('N');
  return nextMessage(client);
}

function wholeMessage(client: Client): Buffer | null {
  const { buffer } = client;
  const start = client.hasStarted ? 1 : 0;
  if (buffer.length < start + 4) return null;
  const length = start + buffer.readInt32BE(start);
  if (buffer.length < length) return null;
  client.buffer = buffer.subarray(length);
  return buffer.subarray(0, length);
}

/** PostgreSQL gives its answer in many small pieces: they are sent together, when the exchange is over. */
async function answer(db: PGlite, socket: Socket, messages: readonly Buffer[]): Promise<void> {
  socket.cork();
  try {
    for (const message of messages) {
      await db.execProtocolRawStream(message, {
        onRawData: (data) => void (socket.writable && socket.write(Buffer.from(data))),
      });
    }
  } finally {
    socket.uncork();
  }
}

/** Decides who may use the one session, and when. */
function sharedSession(db: PGlite, clients: ReadonlySet<Client>) {
  /** The connection inside a transaction or an open exchange; all others wait meanwhile. */
  let holder: Client | null = null;
  let working: Promise<void> | null = null;
  let turn: Client[] = [];

  const next = (): Client | null => {
    if (holder !== null) return holder.waiting.length > 0 ? holder : null;
    turn = [...turn.filter((client) => clients.has(client)), ...[...clients].filter((each) => !turn.includes(each))];
    return turn.find(({ waiting }) => waiting.length > 0) ?? null;
  };

  const serve = async (client: Client): Promise<void> => {
    const exchange = client.waiting.shift();
    if (exchange === undefined) return;
    await answer(db, client.socket, exchange.messages);
    holder = exchange.isOpen || db.isInTransaction() ? client : null;
    // Goes to the end of the line, so that a busy connection does not starve the others.
    turn = [...turn.filter((each) => each !== client), client];
    if (holder !== null && !clients.has(holder)) await release();
  };

  /** The holder is gone: the transaction it had begun is rolled back. */
  const release = async (): Promise<void> => {
    holder = null;
    if (db.isInTransaction()) await db.exec('ROLLBACK');
  };

  const work = async (): Promise<void> => {
    for (let client = next(); client !== null; client = next()) {
      try {
        await serve(client);
      } catch (error) {
        holder = null;
        client.socket.destroy(asError(error));
      }
    }
  };

  const run = (): void => {
    working ??= work().finally(() => {
      working = null;
      if (next() !== null) run();
    });
  };

  return {
    run,
    leave(client: Client) {
      client.waiting.length = 0;
      if (holder !== client || working !== null) return;
      working = release().finally(() => {
        working = null;
        run();
      });
    },
    async idle(): Promise<void> {
      while (working !== null) await working;
    },
  };
}
