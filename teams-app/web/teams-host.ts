import { app, authentication } from '@microsoft/teams-js';
import type { Language } from '#domain/programme/programme.ts';
import { hostTheme, type HostTheme } from './theme.ts';

/** What the host says once the tab has introduced itself. */
export interface Host {
  readonly theme: HostTheme;
  readonly language: Language;
  /** The page a deep link or the tab itself asks for, as a path of ours. */
  readonly startPath: string | null;
}

/**
 * The page for a deep link's word: `home`, `me`, `choose`, `survey:<id>`, `pairing:<id>`, `pairing:<id>:end` (or `:pause`,
 * with the dialog open), `hr/matching`. Without one, the tab `hr` starts at HR's status and any other where its address
 * says (null).
 */
export function pathOf(subPageId: string | undefined, pageId: string | undefined): string | null {
  const word = subPageId ?? '';
  if (word === '') return pageId === 'hr' ? '/hr/status' : null;
  if (word === 'home') return '/';
  const [, place, id = '', act] = /^(survey|pairing):([^:]+)(?::(.*))?$/.exec(word) ?? [];
  if (place !== undefined) {
    const isAct = place === 'pairing' && /^(end|pause)$/.test(act ?? '');
    return `/${place}/${encodeURIComponent(id)}${isAct ? `/meetings?do=${act}` : ''}`;
  }
  return /^(me|choose|hr\/(status|people(\/import)?|matching|meetings|programme))$/.test(word) ? `/${word}` : null;
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
    startPath: pathOf(context.page.subPageId, context.page.id),
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

/** The browser's language, for the page shown where there is no host. */
export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}
