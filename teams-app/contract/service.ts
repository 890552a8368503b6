/** What machines and browsers ask of the service itself. */
import { z } from 'zod';
import { endpoint, file, foreign } from './endpoint.ts';

const named = z.looseObject({ id: z.string().max(500) });

/** The parts of an activity of the Bot Framework that its library reads before anybody else does. */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(500),
  from: named.nullish(),
  recipient: named,
  conversation: named,
  membersAdded: z.array(named).nullish(),
  membersRemoved: z.array(named).nullish(),
});

/** The page in another language than the browser's. */
const inLanguage = z.object({ language: z.enum(['sv', 'en']).optional() });

export const serviceEndpoints = {
  health: endpoint('GET', '/health', { access: 'watch', answer: foreign }),
  ready: endpoint('GET', '/ready', { access: 'watch', answer: foreign }),
  openApi: endpoint('GET', '/api/openapi.json', { access: 'anyone', answer: foreign }),
  /** Where the window for consenting begins; it goes on to Entra. */
  consent: endpoint('GET', '/consent', { access: 'anyone', answer: foreign }),
  /** The pages to which the app's manifest links. */
  privacy: endpoint('GET', '/privacy', { access: 'anyone', query: inLanguage, answer: file }),
  terms: endpoint('GET', '/terms', { access: 'anyone', query: inLanguage, answer: file }),
  /** What the Bot Framework's channel sends. */
  botMessages: endpoint('POST', '/api/messages', { access: 'bot', body: activity, answer: foreign }),
  graphNotifications: endpoint('POST', '/api/graph/notifications', { access: 'graph', answer: foreign }),
  graphLifecycle: endpoint('POST', '/api/graph/lifecycle', { access: 'graph', answer: foreign }),
};

/** Where Entra sends people back to after consenting, in the tab's own pages: a redirect URI of the app registration. */
export const consentedPath = '/tab/consented';

/** The path to which Graph sends its notifications, below the service's address from outside. */
export const graphAddresses = (publicUrl: string) => ({
  notificationUrl: `${publicUrl}${serviceEndpoints.graphNotifications.path}`,
  lifecycleNotificationUrl: `${publicUrl}${serviceEndpoints.graphLifecycle.path}`,
});

/** The built tab. */
export const tabEndpoints = {
  entry: endpoint('GET', '/tab', { access: 'anyone', answer: foreign }),
  files: endpoint('GET', '/tab/*', { access: 'anyone', answer: file }),
  fileHeads: endpoint('HEAD', '/tab/*', { access: 'anyone', answer: foreign }),
};
