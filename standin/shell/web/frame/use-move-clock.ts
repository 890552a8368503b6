import { useToastController, Toast, ToastTitle } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { createElement, useCallback } from 'react';
import { ControlFailure, moveClock } from '../control/client.ts';
import { useTexts } from '../texts.ts';
import { clockTime, longDay } from '../time.ts';
import { toasterId } from './toaster.ts';

/** Moves the clock, refreshes everything that depends on it and says what happened. Returns whether it moved. */
export function useMoveClock(zone: string): (to: Parameters<typeof moveClock>[0]) => Promise<boolean> {
  const queries = useQueryClient();
  const say = useTexts();
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  return useCallback(
    async (to) => {
      const tell = (intent: 'success' | 'warning', text: string): void => {
        dismissAllToasts();
        dispatchToast(createElement(Toast, null, createElement(ToastTitle, null, text)), { intent, timeout: 5_000 });
      };
      try {
        const moved = await moveClock(to);
        const now = new Date(moved.now).getTime();
        await queries.invalidateQueries();
        tell('success', say.clockMoved(`${longDay(now, say, zone)} ${clockTime(now, say, zone)}`));
        return true;
      } catch (failure) {
        const gone = failure instanceof ControlFailure && failure.status === 404;
        const back = failure instanceof ControlFailure && failure.status === 409;
        const other = failure instanceof Error ? failure.message : String(failure);
        tell('warning', gone ? say.clockNoMeeting : back ? say.clockForwardOnly : other);
        return false;
      }
    },
    [queries, say, zone, dispatchToast, dismissAllToasts],
  );
}
