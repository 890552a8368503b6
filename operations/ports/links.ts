import type { PairingId, ProgrammeId } from '#domain/ids.ts';

/** Addresses of places in the tab, for what is read outside Teams. */
export interface Links {
  home(): string;
  /** Somebody's own part in a programme, where they pause it or leave. */
  me(): string;
  choose(): string;
  /** What a programme is, for whoever thinks of joining; with the secret of a link that lets in whoever has it. */
  join(programmeId: ProgrammeId, secret?: string): string;
  pairing(id: PairingId): string;
  /** How a programme stands, for those who lead it; without one, that which they come to. */
  led(id: ProgrammeId | null): string;
  /** What somebody is told of as a lead, where they choose less. */
  alerts(id: ProgrammeId | null): string;
}
