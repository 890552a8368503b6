import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Certificate } from '#standin/certificate.ts';
import type { Company, CompanyPerson } from '#standin/company/port.ts';
import type { AppRegistration } from '#standin/entra/app-registration.ts';
import type { StandinOptions } from '#standin/options.ts';
import { startStandin, type Standin } from '#standin/server.ts';
import { testCertificate, testSigningKeys } from '../support/test-keys.ts';

/** Invented people; Ida leads HR, Olle has no mailbox. */
export const ida = person(1, { givenName: 'Ida', surname: 'Lind', appRoles: ['HR'] });
export const nils = person(2, { givenName: 'Nils', surname: 'Öberg' });
export const priya = person(3, { givenName: 'Priya', surname: 'Nair', preferredLanguage: 'en-GB', country: 'IN' });
export const olle = person(4, { givenName: 'Olle', surname: 'Ek', mailbox: null });

export const app = {
  tenantId: '6f4f1c52-5b58-4a0c-9a63-1c9a1f1e2b01',
  clientId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  clientSecret: 'a-secret-for-tests',
  botName: 'Lodestar',
  appIdUri: 'api://localhost/0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
} satisfies AppRegistration;

const company: Company = {
  name: 'Norrsken Verkstad',
  domain: 'norrsken.example',
  people: [ida, nils, priya, olle],
  calendars: () => [],
};

function person(
  number: number,
  own: Partial<CompanyPerson> & Pick<CompanyPerson, 'givenName' | 'surname'>,
): CompanyPerson {
  const start = '08:00:00.0000000';
  const end = '17:00:00.0000000';
  const timeZone = own.country === 'IN' ? 'India Standard Time' : 'W. Europe Standard Time';
  return {
    oid: `00000000-0000-4000-8000-00000000000${number}`,
    displayName: `${own.givenName} ${own.surname}`,
    mail: `${own.givenName.toLowerCase()}@norrsken.example`,
    jobTitle: 'Engineer',
    department: 'Workshop',
    officeLocation: 'Luleå',
    city: 'Luleå',
    country: 'SE',
    preferredLanguage: 'sv-SE',
    managerOid: null,
    accountEnabled: true,
    userType: 'Member',
    appRoles: [],
    mailbox: {
      timeZone,
      teamsEnabled: true,
      workingHours: { daysOfWeek: ['monday', 'tuesday'], startTime: start, endTime: end, timeZone: { name: timeZone } },
    },
    ...own,
  };
}

export interface TestStandin extends Standin {
  readonly certificate: Certificate;
  readonly folder: string;
  /** JSON over the control API; `status` and the parsed body. */
  control(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** https to the cloud port, trusting its certificate. */
  cloud(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  end(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  // eslint-disable-next-line typescript/no-explicit-any -- tests read foreign JSON and fail where it is not as expected
  readonly json: any;
}

/** A stand-in on free ports with everything it writes in a folder of its own. */
export async function testStandin(options: Partial<StandinOptions> = {}): Promise<TestStandin> {
  const folder = mkdtempSync(join(tmpdir(), 'standin-'));
  const [certificate, signingKeys] = await Promise.all([testCertificate(), testSigningKeys()]);
  const standin = await startStandin({ company, certificate, signingKeys, app, latencyMs: 0, ...options });
  return {
    ...standin,
    certificate,
    folder,
    control: async (method, path, body, headers = {}) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await fetch(`${standin.shellUrl}/standin${path}`, {
        method,
        headers: { ...json, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: Object.fromEntries(response.headers), text, json: parsed(text) };
    },
    cloud: (method, path, { body, headers = {} } = {}) => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const json = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
      return callHttps(`${standin.cloudUrl}${path}`, {
        method,
        headers: { ...json, ...headers },
        ca: certificate.cert,
        body: text,
      });
    },
    async end() {
      await standin.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A client-credentials token, `resource` without `/.default`. */
export async function appToken(standin: TestStandin, resource: string): Promise<string> {
  const form = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: 'client_credentials',
    scope: `${resource}/.default`,
  });
  const answer = await standin.cloud('POST', `/${app.tenantId}/oauth2/v2.0/token`, {
    body: form.toString(),
    headers: formHeaders,
  });
  return String(answer.json.access_token);
}

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };

/** Lets the real msal-node trust a certificate that exists only while the test runs. */
export function msalNetwork(ca: string): INetworkModule {
  return {
    sendGetRequestAsync: (url, options) => msalCall(url, 'GET', ca, options),
    sendPostRequestAsync: (url, options) => msalCall(url, 'POST', ca, options),
  };
}

async function msalCall<T>(
  url: string,
  method: string,
  ca: string,
  options?: NetworkRequestOptions,
): Promise<NetworkResponse<T>> {
  const answer = await callHttps(url, { method, ca, headers: options?.headers ?? {}, body: options?.body });
  return { headers: answer.headers, body: answer.json, status: answer.status };
}

/** One request that trusts `ca` alone. */
export function callHttps(
  url: string,
  options: { method: string; headers: Record<string, string>; ca: string; body: string | undefined },
): Promise<Answer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...rest, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        resolve({ status: response.statusCode ?? 0, headers, text, json: parsed(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

// eslint-disable-next-line typescript/no-explicit-any -- see Answer
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
