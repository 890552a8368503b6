import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';
import { usePartTexts } from './part-texts.ts';

export const toasterId = 'notices';

/** Short notices at the foot of the page: what was done, or what went wrong after a press. */
export function useNotice(): { done: (text: string) => void; failed: (error: unknown) => void } {
  const { dispatchToast } = useToastController(toasterId);
  const { notice } = usePartTexts();
  const say = useCallback(
    (text: string, intent: 'success' | 'error' | 'info') => {
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent, timeout: intent === 'error' ? 10_000 : 5_000 },
      );
    },
    [dispatchToast],
  );
  return {
    done: (text) => say(text, 'success'),
    failed: (error) => {
      const { text, intent } = notice(error);
      say(text, intent);
    },
  };
}
