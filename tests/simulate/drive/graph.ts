import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { z } from 'zod';
import type { GraphAccess } from '../../support/product.ts';

/** Graph as the checker reads it: with the app's own rights, and with no code of the product between. */
export interface Graph {
  /** The body of a 200; null for a mailbox, person or event that is not there. Throws for anything else. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<unknown>;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const tokenAnswer = z.object({ access_token: z.string() });
/** A delta link that is not known any more; whoever asked begins anew. */
const gone = 410;

export async function openGraph(access: GraphAccess): Promise<Graph> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6, ca: readFileSync(access.caFile) });
  const token = await signIn(agent, access);
  return {
    async get(path, headers = {}) {
      const url = path.startsWith('https:') ? path : `${access.cloudUrl}/v1.0${path}`;
      const { status, text } = await send(agent, url, { headers: { authorization: `Bearer ${token}`, ...headers } });
      if (status === 404 || status === gone) return null;
      if (status !== 200) throw new Error(`Graph answered ${status} to ${path}: ${text.slice(0, 300)}`);
      return JSON.parse(text);
    },
    close: () => agent.destroy(),
  };
}

async function signIn(agent: Agent, { cloudUrl, tenantId, clientId, clientSecret }: GraphAccess): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${cloudUrl}/.default`,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await send(agent, `${cloudUrl}/${tenantId}/oauth2/v2.0/token`, { headers, body: form.toString() });
  return tokenAnswer.parse(JSON.parse(answer.text)).access_token;
}

function send(
  agent: Agent,
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
