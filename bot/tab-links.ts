import type { TabLinks } from './cards/card.ts';

export type { TabLinks };

/**
 * Deep links into the tab (Microsoft's form: `/l/entity/{app}/{tab}?context={"subEntityId":…}`). `appId` is the app's
 * id in Teams; `host` another web address than Teams' own where the service is tried without Teams.
 */
export function tabLinksOf(appId: string, host = 'https://teams.microsoft.com'): TabLinks {
  return {
    entity: (entityId, subPageId) => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
      return `${host}/l/entity/${encodeURIComponent(appId)}/${entityId}?context=${context}`;
    },
  };
}
