import { globalAgent } from 'node:https';
import type { CompanyPerson } from '#standin/company/port.ts';
import { appToken, app, type TestStandin } from '../standin/standin-fixture.ts';
import type { BotSettings } from '#adapters/teams/settings.ts';
import type { TokenSource } from '#adapters/token-source.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';

/** The bot as the stand-in's channel knows it. */
export function settingsFor(standin: TestStandin): BotSettings {
  const channel = 'https://api.botframework.com';
  return {
    appId: app.clientId,
    tenantId: app.tenantId,
    channel: {
      loginUrl: `${standin.cloudUrl}/${app.tenantId}`,
      oAuthScope: channel,
      tokenIssuer: channel,
      openIdMetadataUrl: `${standin.cloudUrl}/botframework/v1/.well-known/openidconfiguration`,
      emulatorOpenIdMetadataUrl: `${standin.cloudUrl}/${app.tenantId}/v2.0/.well-known/openid-configuration`,
      oAuthUrl: channel,
    },
  };
}

/** App-only tokens, fetched each time. */
export function tokensFrom(standin: TestStandin): TokenSource {
  return { token: (scope) => appToken(standin, scope.replace(/\/\.default$/, '')) };
}

/** https to the stand-in from this process; a process of its own has NODE_EXTRA_CA_CERTS instead. Undone by the answer. */
export function trust(standin: TestStandin): () => void {
  globalAgent.options.ca = standin.certificate.cert;
  return () => {
    delete globalAgent.options.ca;
  };
}

export const tabLinks = tabLinksOf(app.clientId);

/** A person's chat with the bot, as they see it. */
export async function chatOf(standin: TestStandin, oid: string) {
  return (await standin.control('GET', `/people/${oid}/chat`)).json;
}

/** Somebody of the stand-in's company as the directory tells of them. */
export function directoryPerson(person: CompanyPerson) {
  return {
    id: idOf<'Person'>(person.oid),
    name: person.displayName,
    givenName: person.givenName,
    mail: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    place: person.city,
    country: person.country,
    managerId: null,
    language: person.preferredLanguage === 'sv-SE' ? 'sv' : 'en',
    enabled: true,
  } as const;
}
