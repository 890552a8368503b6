import type { Address } from '../address.tsx';
import { clientSupportedSdkVersion, contextOf, runtimeConfig, type TabSession } from './context.ts';
import { answerTo, type AppRequest, type HostAnswer } from './messages.ts';

/** What the protocol needs of the frame around it. */
export interface HostPowers {
  readonly session: () => TabSession;
  /** A fresh sign-in token for the signed-in person and the app. */
  readonly token: () => Promise<string>;
  readonly go: (change: Partial<Address>) => void;
  /** Follows a link as Teams would; false where it leads nowhere. */
  readonly follow: (link: string) => boolean;
  readonly back: () => void;
  /** Opens a window of the app's own for signing in; what its page says of the outcome, rejected with its reason. */
  readonly authenticate: (url: string) => Promise<string>;
  /** Shows a link to a sub-page of the tab, for the person to send. */
  readonly share: (subPage: string, label: string) => void;
  /** The app's page says how its start went. */
  readonly loaded: () => void;
  readonly failed: (reason: string) => void;
}

type Work = (args: readonly unknown[], powers: HostPowers) => readonly unknown[] | Promise<readonly unknown[]> | null;

const done: readonly unknown[] = [true];
/** Success for functions that give their error first. */
const noError: readonly unknown[] = [undefined];
const refused = (reason: string): readonly unknown[] => [false, reason];

/** teams-js' `ErrorCode.NOT_SUPPORTED_ON_PLATFORM`. */
const notSupported = { errorCode: 100, message: 'Not supported by this host' };

/** teams-js' `ErrorCode.INVALID_ARGUMENTS`. */
const noSuchPage = { errorCode: 4000, message: 'The app has no such page' };

/** Functions that answer `[worked, reason]`; everything else gives its error first (teams-js 2.58, communication.ts). */
const answersWithStatus =
  /^(executeDeepLink|navigate|settings\.setSettings|pages\.navigateToApp|calendar\.|chat\.|authentication\.|mail\.|call\.)/;

function text(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' && found !== '' ? found : null;
}

/** Opens one of the app's own tabs; false when it has none of that name. */
function openTab(target: unknown, powers: HostPowers): boolean {
  const { app } = powers.session();
  const tab = text(target, 'pageId');
  if (!app.tabs.some(({ entityId }) => entityId === tab)) return false;
  powers.go({ view: 'tab', tab, subPage: text(target, 'subPageId') });
  return true;
}

function openChat([target]: readonly unknown[], powers: HostPowers): readonly unknown[] {
  const { app } = powers.session();
  const members = typeof target === 'object' && target !== null && 'members' in target ? target.members : [];
  const withBot = Array.isArray(members) && members.some((member) => String(member).includes(app.botId));
  if (!withBot) return refused('Only the chat with the bot exists here');
  powers.go({ view: 'chat', subPage: null });
  return done;
}

/** Every request this host understands. `null` as answer: teams-js waits for none. */
const work: Readonly<Record<string, Work>> = {
  initialize: (_, powers) => [
    'content',
    powers.session().clientType,
    JSON.stringify(runtimeConfig),
    clientSupportedSdkVersion,
  ],
  getContext: (_, powers) => [contextOf(powers.session())],
  registerHandler: () => null,
  setFrameContext: () => null,
  returnFocus: () => null,
  readyToUnload: () => null,
  'settings.setValidityState': () => null,
  'settings.getSettings': (_, powers) => {
    const { tab, origin } = powers.session();
    return [{ entityId: tab.entityId, contentUrl: `${origin}${tab.contentPath}`, suggestedDisplayName: tab.name }];
  },
  'appInitialization.appLoaded': (_, powers) => {
    powers.loaded();
    return null;
  },
  'appInitialization.success': (_, powers) => {
    powers.loaded();
    return noError;
  },
  'appInitialization.failure': ([reason, message], powers) => {
    powers.failed([reason, message].filter((part) => typeof part === 'string').join(': '));
    return null;
  },
  // The app shows its own page for a failure it expected; the host only removes its indicator.
  'appInitialization.expectedFailure': (_, powers) => {
    powers.loaded();
    return null;
  },
  'authentication.getAuthToken': async (_, powers) => {
    try {
      return [true, await powers.token()];
    } catch (failure) {
      return refused(failure instanceof Error ? failure.message : String(failure));
    }
  },
  'authentication.authenticate': async ([url], powers) => {
    try {
      return [true, await powers.authenticate(typeof url === 'string' ? url : '')];
    } catch (failure) {
      return refused(failure instanceof Error ? failure.message : String(failure));
    }
  },
  'authentication.getUser': () => [false, notSupported],
  executeDeepLink: ([link], powers) =>
    typeof link === 'string' && powers.follow(link) ? done : refused('The link leads nowhere'),
  'pages.navigateToApp': ([target], powers) => (openTab(target, powers) ? done : refused(noSuchPage.message)),
  'pages.currentApp.navigateTo': ([target], powers) => (openTab(target, powers) ? noError : [noSuchPage]),
  'pages.currentApp.navigateToDefaultPage': (_, powers) => {
    powers.go({ view: 'tab', tab: powers.session().app.tabs[0]?.entityId ?? null, subPage: null });
    return noError;
  },
  navigateBack: (_, powers) => {
    powers.back();
    return done;
  },
  shareDeepLink: ([subPage, label], powers) => {
    if (typeof subPage === 'string' && typeof label === 'string') powers.share(subPage, label);
    return null;
  },
  'calendar.openCalendarItem': (_, powers) => {
    powers.go({ view: 'calendar', subPage: null });
    return done;
  },
  'chat.openChat': openChat,
};

/**
 * The host's answer to one request of teams-js, or null where teams-js waits for none.
 * What the host does not know is refused in the form the caller understands, so that nothing is left waiting.
 */
export async function answerRequest(request: AppRequest, powers: HostPowers): Promise<HostAnswer | null> {
  const known = Object.hasOwn(work, request.func) ? work[request.func] : undefined;
  if (known === undefined) {
    const refusal = answersWithStatus.test(request.func) ? refused(notSupported.message) : [notSupported];
    return answerTo(request, refusal);
  }
  const args = await known(request.args, powers);
  return args === null ? null : answerTo(request, args);
}
