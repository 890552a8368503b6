import type { Links } from '#operations/ports/links.ts';
import { webAddressOf } from '#teams-app/contract/paths.ts';
import { appTab, wordOf } from '#teams-app/contract/places.ts';
import type { TabLinks } from './cards/card.ts';

export type { TabLinks };

interface LinkSettings {
  /**
   * The app's id where it was installed from: the organisation's catalogue gives an uploaded app an id of its own, and
   * only an app that somebody sideloaded has the manifest's.
   */
  readonly appId: string;
  /** Where Teams answers in this cloud, a host's name. */
  readonly teamsHost: string;
  /** The service's https address from outside, without a slash at the end. */
  readonly publicUrl: string;
}

/**
 * Deep links into the tab (Microsoft's form: `/l/entity/{app}/{tab}?webUrl=…&context={"subEntityId":…}`). Where a client
 * cannot open the tab, Outlook among them, it opens `webUrl`, the same place at our own address.
 */
export function tabLinksOf({ appId, teamsHost, publicUrl }: LinkSettings): TabLinks {
  return {
    to: (place) => {
      const webUrl = encodeURIComponent(webAddressOf(publicUrl, place));
      const context = encodeURIComponent(JSON.stringify({ subEntityId: wordOf(place) }));
      const tab = `https://${teamsHost}/l/entity/${encodeURIComponent(appId)}/${appTab}`;
      return `${tab}?webUrl=${webUrl}&context=${context}`;
    },
    // Microsoft's form: `/l/chat/0/0?users={address},{address}&message={text}`.
    chatWith: (addresses, draft) =>
      `https://${teamsHost}/l/chat/0/0?users=${addresses.map(encodeURIComponent).join(',')}${draft === '' ? '' : `&message=${encodeURIComponent(draft)}`}`,
    // In the tab's own files, which anybody may fetch and which are cached for good.
    picture: (name) => `${publicUrl}/tab/assets/cards/${name}.png`,
  };
}

/** The same links for mails: they open the tab in Teams, or the place at our own address where there is no Teams. */
export function mailLinksOf(links: TabLinks): Links {
  return {
    home: () => links.to({ page: 'home' }),
    me: () => links.to({ page: 'me' }),
    join: (programmeId, secret) => links.to({ page: 'join', programmeId, ...(secret === undefined ? {} : { secret }) }),
    choose: () => links.to({ page: 'choose' }),
    pairing: (pairingId) => links.to({ page: 'pairing', pairingId }),
    led: (id) => links.to({ page: 'hr/overview', ...inProgramme(id) }),
    alerts: (id) => links.to({ page: 'hr/programme', ...inProgramme(id), section: 'notices' }),
  };
}

function inProgramme(programmeId: string | null): { readonly programmeId?: string } {
  return programmeId === null ? {} : { programmeId };
}
