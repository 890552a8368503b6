import { tabOf, wordOf } from '#teams-app/contract/places.ts';
import type { TabLinks } from './cards/card.ts';

export type { TabLinks };

/**
 * Deep links into the tab (Microsoft's form: `/l/entity/{app}/{tab}?context={"subEntityId":…}`). `appId` is the app's
 * id in Teams.
 */
export function tabLinksOf(appId: string): TabLinks {
  return {
    to: (place) => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: wordOf(place) }));
      return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${tabOf(place)}?context=${context}`;
    },
  };
}
