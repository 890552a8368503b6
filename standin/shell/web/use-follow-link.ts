import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { createElement, useCallback } from 'react';
import { useAddress } from './address.tsx';
import { useApp } from './control/use-control.ts';
import { destinationOf } from './deep-link.ts';
import { toasterId } from './frame/toaster.ts';
import { useTexts } from './texts.ts';

/** Follows a link as Teams would; returns false where it leads nowhere. */
export function useFollowLink(): (link: string) => boolean {
  const { address, go } = useAddress();
  const say = useTexts();
  const { dispatchToast } = useToastController(toasterId);
  // The app's id is the same in any language.
  const appId = useApp(address.lang ?? 'sv').data?.catalogId ?? null;
  return useCallback(
    (link) => {
      const destination = destinationOf(link, appId);
      if (destination.kind === 'inside') go(destination.change);
      if (destination.kind === 'outside') window.open(destination.url, '_blank', 'noopener');
      if (destination.kind === 'no-such-app') {
        dispatchToast(createElement(Toast, null, createElement(ToastTitle, null, say.noSuchApp)), {
          intent: 'warning',
        });
      }
      return destination.kind === 'inside' || destination.kind === 'outside';
    },
    [go, appId, say, dispatchToast],
  );
}
