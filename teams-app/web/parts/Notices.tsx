import { Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { showNotices } from './notice.tsx';

const toasterId = 'notices';

/** Where notices stand: once in the tab. */
export function Notices(): ReactNode {
  const { dispatchToast } = useToastController(toasterId);
  useEffect(
    () =>
      showNotices(({ text, intent }) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{text}</ToastTitle>
          </Toast>,
          { intent, timeout: intent === 'error' ? 10_000 : 5_000 },
        ),
      ),
    [dispatchToast],
  );
  return <Toaster toasterId={toasterId} position="bottom" />;
}
