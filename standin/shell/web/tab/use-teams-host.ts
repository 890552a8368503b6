import { useEffect, useRef, type RefObject } from 'react';
import type { ThemeName } from '../address.tsx';
import { readRequest, type HostEvent } from './messages.ts';
import { answerRequest, type HostPowers } from './teams-host.ts';

/** Speaks teams-js' protocol with the page in the frame: only with that window, and only within this origin. */
export function useTeamsHost(frame: RefObject<HTMLIFrameElement | null>, powers: HostPowers, theme: ThemeName): void {
  const latest = useRef(powers);
  const themeWanted = useRef(false);
  useEffect(() => {
    latest.current = powers;
  });

  useEffect(() => {
    const onMessage = (message: MessageEvent<unknown>): void => {
      const page = frame.current?.contentWindow;
      if (page === null || page === undefined || message.source !== page || message.origin !== location.origin) return;
      const request = readRequest(message.data);
      if (request === null) return;
      if (request.func === 'initialize') themeWanted.current = false;
      if (request.func === 'registerHandler' && request.args[0] === 'themeChange') themeWanted.current = true;
      void answerRequest(request, latest.current).then((answer) => {
        if (answer !== null) page.postMessage(answer, location.origin);
      });
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [frame]);

  const before = useRef(theme);
  useEffect(() => {
    if (before.current === theme) return;
    before.current = theme;
    const change: HostEvent = { func: 'themeChange', args: [theme] };
    if (themeWanted.current) frame.current?.contentWindow?.postMessage(change, location.origin);
  }, [frame, theme]);
}
