import type { Temporal as OfPolyfill } from 'temporal-polyfill';

declare global {
  // oxlint-disable-next-line no-var -- how a name of the browser's is declared
  var Temporal: typeof OfPolyfill | undefined;
}

/**
 * What `temporal-polyfill` is in the tab: the browser's own, where it has one, as Teams and Outlook do since 2026. Only
 * others fetch the polyfill.
 */
export const Temporal = globalThis.Temporal ?? (await import('temporal-polyfill/implementation')).Temporal;
