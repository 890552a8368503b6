import { app, authentication, chat, pages } from '@microsoft/teams-js';
import type { Language } from '#domain/programme/programme.ts';
import { placeOf, shownIn } from '../contract/places.ts';
import { consentedPath, serviceEndpoints } from '../contract/service.ts';
import { pathOf, startPath } from '../contract/paths.ts';
import { hostTheme, type HostTheme } from './theme.ts';

const consentPath = serviceEndpoints.consent.path;

/** What the host says once the tab has introduced itself. */
export interface Host {
  readonly theme: HostTheme;
  readonly language: Language;
  /** The path of the place a deep link asks for. */
  readonly start: string | null;
}

/**
 * The path a link's word leads to; of a word that no place has, where the tab begins. Without a word the tab begins where
 * its address says (null).
 */
export function startIn(word: string | undefined): string | null {
  if (word === undefined || word === '') return null;
  const place = placeOf(word);
  if (place === null) return startPath;
  const [path = ''] = pathOf(place).split('#');
  return shownIn(word) === '' ? pathOf(place) : path + shownIn(word);
}

/**
 * Introduces the tab to Teams, Outlook or the Microsoft 365 app. Rejects where there is no such host, for instance when
 * somebody opens the address in a browser.
 */
export async function meetHost(): Promise<Host> {
  await app.initialize();
  app.notifyAppLoaded();
  const context = await app.getContext();
  void app.notifySuccess();
  return {
    theme: hostTheme(context.app.theme),
    language: context.app.locale.toLowerCase().startsWith('sv') ? 'sv' : 'en',
    start: startIn(context.page.subPageId),
  };
}

/** Calls back each time the person changes the host's theme. */
export function onThemeChange(changed: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => changed(hostTheme(name)));
}

/** A token for our server. The host keeps it fresh, so it is asked for at every call and never stored. */
export function signInToken(): Promise<string> {
  return authentication.getAuthToken();
}

/** Somebody has consented in this window; a host that still asks for consent lacks an administrator's. */
let hasConsented = false;

/**
 * Did `getAuthToken` fail because the person has to consent first? Hosts have several words for it
 * (`resourceRequiresConsent`, `consent_required`, `interaction_required`, AADSTS65001).
 */
export function consentHelps(failure: unknown): boolean {
  const said = failure instanceof Error ? failure.message : String(failure);
  return !hasConsented && /consent|interaction_?required/i.test(said);
}

/**
 * Opens Entra's question in a window; false when the person closes it or says no. Rejects where no window opens, or Entra
 * does not ask them. Call it from a press.
 */
export async function askConsent(): Promise<boolean> {
  try {
    await authentication.authenticate({ url: location.origin + consentPath, width: 600, height: 640 });
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure);
    if (/CancelledByUser|access_denied/i.test(said)) return false;
    throw failure;
  }
  hasConsented = true;
  return true;
}

/** The window to which Entra sends people back tells the tab how it went, and closes. */
export async function endConsent(): Promise<void> {
  await app.initialize();
  const refused = new URLSearchParams(location.search).get('error');
  if (refused === null) authentication.notifySuccess('consented');
  else authentication.notifyFailure(refused);
}

/** Is this that window? */
export function isConsentEnd(): boolean {
  return location.pathname === consentedPath;
}

/** Can the host make links to places in the tab? */
export function canShareLinks(): boolean {
  return pages.isSupported();
}

/** Has the host show a link to the place of a word, for the person to copy and send. */
export function shareLink(word: string, label: string): void {
  pages.shareDeepLink({ subPageId: word, subPageLabel: label });
}

/** The browser's language, for the page shown where there is no host. */
export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/**
 * Opens a chat with these people in the host, with words to begin with; where it has no chats, a mail. Everybody may still
 * change or leave what is written there.
 */
export function openChat(addresses: readonly string[], draft: string): void {
  const mail = (): void => {
    globalThis.location.href = `mailto:${addresses.map(encodeURIComponent).join(',')}?body=${encodeURIComponent(draft)}`;
  };
  if (!app.isInitialized() || !chat.isSupported()) return mail();
  const [only, ...others] = addresses;
  if (only === undefined) return;
  const opening =
    others.length === 0
      ? chat.openChat({ user: only, message: draft })
      : chat.openGroupChat({ users: [...addresses], topic: '', message: draft });
  opening.catch(mail);
}
