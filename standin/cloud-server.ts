import Fastify from 'fastify';
import { channelMetadata } from './connector/channel-token.ts';
import { connectorServer } from './connector/server.ts';
import { edge } from './edge.ts';
import { entraServer } from './entra/server.ts';
import { graphServer } from './graph/server.ts';
import { serverOptions } from './http.ts';
import { listen, type Where } from './listen.ts';
import type { World } from './world.ts';

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Microsoft's cloud as a product sees it, on one https port: Graph, Entra ID, the Bot Connector, and the way back in. */
export async function startCloud(
  world: World,
  options: { readonly where: Where; readonly certificate: { readonly key: string; readonly cert: string } },
): Promise<RunningServer> {
  const { key, cert } = options.certificate;
  const server = Fastify({ ...serverOptions, https: { key, cert } });
  server.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') world.changed();
  });
  await server.register(graphServer(world.graph));
  await server.register(entraServer(world.entra));
  await server.register(connectorServer(world.connector), { prefix: '/teams' });
  await server.register(channelMetadata(world.connector.channelKey, world.cloudUrl));
  await server.register(edge('/public', world.productUrl));
  return { port: await listen(server, options.where), close: () => server.close() };
}
