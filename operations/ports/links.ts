import type { PairingId } from '#domain/ids.ts';

/** Addresses of places in the tab, for what is read outside Teams. */
export interface Links {
  home(): string;
  /** Somebody's own part in a programme, where they pause it or leave. */
  me(): string;
  choose(): string;
  pairing(id: PairingId): string;
}
