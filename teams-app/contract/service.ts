/** What machines and browsers ask of the service itself. */
import { endpoint, file, foreign } from './endpoint.ts';

export const serviceEndpoints = {
  health: endpoint('GET', '/health', { access: 'anyone', answer: foreign }),
  ready: endpoint('GET', '/ready', { access: 'anyone', answer: foreign }),
  openApi: endpoint('GET', '/api/openapi.json', { access: 'anyone', answer: foreign }),
  /** What the Bot Framework's channel sends. */
  botMessages: endpoint('POST', '/api/messages', { access: 'bot', answer: foreign }),
  graphNotifications: endpoint('POST', '/api/graph/notifications', { access: 'graph', answer: foreign }),
  graphLifecycle: endpoint('POST', '/api/graph/lifecycle', { access: 'graph', answer: foreign }),
};

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
