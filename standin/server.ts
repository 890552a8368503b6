import type { Faults } from './graph/faults.ts';
import type { RequestLog } from './graph/request-log.ts';
import type { MovableClock } from './clock.ts';
import { startCloud } from './cloud-server.ts';
import type { OrderedFaults } from './connector/faults.ts';
import type { Conversations } from './connector/conversations.ts';
import type { Exchange } from './exchange/port.ts';
import type { StandinOptions } from './options.ts';
import { startShell } from './shell-server.ts';
import { createSaver, readSaved } from './state-file.ts';
import { createWorld } from './world.ts';

/** A running stand-in, with what tests in the same process look at. */
export interface Standin {
  /** `https://localhost:P`: Graph under /v1.0, Entra under /{tenantId}, the Bot Connector under /teams/, the product under /public. */
  readonly cloudUrl: string;
  /** `http://localhost:S`. */
  readonly shellUrl: string;
  readonly clock: MovableClock;
  readonly exchange: Exchange;
  readonly conversations: Conversations;
  readonly graphFaults: Faults;
  readonly otherFaults: OrderedFaults;
  readonly requests: RequestLog;
  setProduct(url: string): void;
  close(): Promise<void>;
}

interface Addresses {
  cloud: string;
  shell: string;
  product: string | undefined;
}

/** Starts Microsoft 365's stand-in. Throws `EADDRINUSE` for a taken port, and for a state file that is not one. */
export async function startStandin(options: StandinOptions): Promise<Standin> {
  const at: Addresses = { cloud: '', shell: '', product: options.product?.url };
  const setProduct = (url: string): void => {
    at.product = url;
  };
  let touch: () => void = () => undefined;
  const saved = options.stateFile === undefined ? null : await readSaved(options.stateFile);
  const world = await createWorld(options, {
    saved,
    cloudUrl: () => at.cloud,
    shellUrl: () => at.shell,
    productUrl: () => at.product,
    setProduct,
    changed: () => touch(),
  });
  const { cloud: cloudPort = 0, shell: shellPort = 0, orNext = false } = options.ports ?? {};
  const cloud = await startCloud(world, { where: { port: cloudPort, orNext }, certificate: options.certificate });
  at.cloud = `https://localhost:${cloud.port}`;
  const shell = await startShell(world, { where: { port: shellPort, orNext }, files: options.shellFiles }).catch(
    async (error: unknown) => {
      await cloud.close();
      throw error;
    },
  );
  at.shell = `http://localhost:${shell.port}`;
  const saver = options.stateFile === undefined ? null : createSaver(options.stateFile, world.take, complain);
  if (saver !== null) {
    touch = () => saver.touch();
    touch();
  }
  return {
    cloudUrl: at.cloud,
    shellUrl: at.shell,
    clock: world.control.clock,
    exchange: world.control.exchange,
    conversations: world.control.conversations,
    graphFaults: world.control.graphFaults,
    otherFaults: world.control.otherFaults,
    requests: world.control.requests,
    setProduct,
    async close() {
      await Promise.all([cloud.close(), shell.close()]);
      world.close();
      await saver?.close();
    },
  };
}

function complain(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The stand-in could not keep its state: ${text}\n`);
}
