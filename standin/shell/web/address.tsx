import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type View = 'chat' | 'tab' | 'calendar' | 'mail';
export type ThemeName = 'default' | 'dark' | 'contrast';
export type Language = 'sv' | 'en';

/**
 * What the address bar says: who looks, at what, and how. A link with these opens the same view in another browser tab.
 */
export interface Address {
  readonly as: string | null;
  readonly view: View;
  readonly theme: ThemeName;
  /** Null: the signed-in person's own language. */
  readonly lang: Language | null;
  /** Entity id of the app's tab; null for its first. */
  readonly tab: string | null;
  readonly subPage: string | null;
  /** Where the app's page has gone in its frame, from the slash on; null: where its tab begins. */
  readonly at: string | null;
}

export type Go = (change: Partial<Address>, how?: 'push' | 'replace') => void;

const views: readonly View[] = ['chat', 'tab', 'calendar', 'mail'];
const themes: readonly ThemeName[] = ['default', 'dark', 'contrast'];
const languages: readonly Language[] = ['sv', 'en'];
/** Kept for the life of the browser tab, so that several tabs can be several people. */
const kept = ['as', 'theme', 'lang'] as const;

/**
 * Reads an address from a query string and a fragment; what they leave out comes from the browser tab's memory. The
 * fragment holds `at`: what a page keeps in its own fragment is not sent to a server from here either.
 */
export function readAddress(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  memory: Pick<Storage, 'getItem'>,
): Address {
  const parameters = new URLSearchParams(search);
  const valueOf = (name: string): string | null => parameters.get(name) ?? memory.getItem(`standin.${name}`);
  return {
    as: valueOf('as'),
    view: views.find((view) => view === parameters.get('view')) ?? 'chat',
    theme: themes.find((theme) => theme === valueOf('theme')) ?? 'default',
    lang: languages.find((language) => language === valueOf('lang')) ?? null,
    tab: parameters.get('tab'),
    subPage: parameters.get('subPage'),
    at: new URLSearchParams(hash.slice(1)).get('at'),
  };
}

/** The query string and fragment of an address, defaults left out. */
export function writeAddress({ at, ...address }: Address): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (typeof value === 'string' && value !== '' && !(name === 'theme' && value === 'default')) {
      parameters.set(name, value);
    }
  }
  const fragment = at === null ? '' : `#${new URLSearchParams({ at }).toString()}`;
  return `?${parameters.toString()}${fragment}`;
}

interface AddressState {
  readonly address: Address;
  readonly go: Go;
  /** Grows with every deliberate visit, so that a link to the page already open loads it again as Teams does. */
  readonly visit: number;
}

const AddressContext = createContext<AddressState | null>(null);

/** Holds the address for everything below and keeps the address bar and the browser tab's memory in step. */
export function AddressProvider({ children }: { readonly children: ReactNode }) {
  const [address, setAddress] = useState(() => readAddress(location, sessionStorage));
  const [visit, setVisit] = useState(0);

  useEffect(() => {
    const onBack = (): void => setAddress(readAddress(location, sessionStorage));
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);

  useEffect(() => {
    for (const name of kept) {
      const value = address[name];
      if (value === null) sessionStorage.removeItem(`standin.${name}`);
      else sessionStorage.setItem(`standin.${name}`, value);
    }
    const written = writeAddress(address);
    if (written !== location.search + location.hash) history.replaceState(null, '', written);
  }, [address]);

  const go = useCallback<Go>((change, how = 'push') => {
    setAddress((before) => {
      // A visit begins the tab anew, wherever its page had gone.
      const after = { ...before, ...(change.view === undefined ? {} : { at: null }), ...change };
      const written = writeAddress(after);
      if (how === 'push' && written !== location.search + location.hash) history.pushState(null, '', written);
      return after;
    });
    if (change.view !== undefined) setVisit((count) => count + 1);
  }, []);

  const state = useMemo(() => ({ address, go, visit }), [address, go, visit]);
  return <AddressContext value={state}>{children}</AddressContext>;
}

/** The present address and the way to change it. Throws outside `AddressProvider`. */
export function useAddress(): AddressState {
  const state = useContext(AddressContext);
  if (state === null) throw new Error('useAddress needs an AddressProvider above it');
  return state;
}
