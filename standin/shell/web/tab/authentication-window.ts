import { clientSupportedSdkVersion, runtimeConfig } from './context.ts';
import { answerTo, readRequest } from './messages.ts';

const lookEveryMs = 500;
/** What a host answers a page that introduces itself in such a window. */
const hello = ['authentication', 'web', JSON.stringify(runtimeConfig), clientSupportedSdkVersion];

/**
 * Opens an address of the app's own in a window, as Teams on the web does, and speaks teams-js' protocol with it until it
 * says how signing in went. Rejects with that page's reason, with `CancelledByUser` when the window is closed, and with
 * `FailedToOpenWindow` when the browser opens none or the address is another site's.
 */
export function authenticateIn(url: string): Promise<string> {
  const opened = isOwn(url) ? window.open(url, '_blank', 'width=600,height=640') : null;
  if (opened === null) return Promise.reject(new Error('FailedToOpenWindow'));
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearInterval(watch);
      window.removeEventListener('message', onMessage);
    };
    const onMessage = (message: MessageEvent<unknown>): void => {
      if (message.source !== opened || message.origin !== location.origin) return;
      const request = readRequest(message.data);
      if (request === null) return;
      const said = typeof request.args[0] === 'string' ? request.args[0] : '';
      const answers: Readonly<Record<string, () => void>> = {
        initialize: () => opened.postMessage(answerTo(request, hello), location.origin),
        'authentication.authenticate.success': () => {
          end();
          resolve(said);
        },
        'authentication.authenticate.failure': () => {
          end();
          reject(new Error(said));
        },
      };
      answers[request.func]?.();
    };
    const watch = setInterval(() => {
      if (!opened.closed) return;
      end();
      reject(new Error('CancelledByUser'));
    }, lookEveryMs);
    window.addEventListener('message', onMessage);
  });
}

function isOwn(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === location.origin;
}
