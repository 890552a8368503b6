import type { JWK } from 'jose';
import type { Company } from './company/port.ts';
import type { AppRegistration } from './entra/app-registration.ts';

/** Of which world this is, and which others there are. */
export interface Worlds {
  readonly present: string;
  readonly choices: readonly string[];
  /** Those in which something was done before, so that they can be begun anew. */
  readonly begun: readonly string[];
}

export interface StandinOptions {
  readonly company: Company;
  /** ISO instant at which the stand-in's clock starts; the wall clock when absent. A kept state has its own clock. */
  readonly startAt?: string;
  /** 0 or absent: a free port. `orNext`: the next free one where one of the two is taken. */
  readonly ports?: { readonly cloud?: number; readonly shell?: number; readonly orNext?: boolean };
  /** PEM texts for https on localhost. */
  readonly certificate: { readonly key: string; readonly cert: string };
  readonly app: AppRegistration;
  /**
   * `unprepared`: Entra ID, Exchange and Teams stand at their defaults, and the administrators' steps are to be taken.
   * Absent: all of them have been taken.
   */
  readonly tenant?: 'prepared' | 'unprepared';
  /** RSA keys that sign the tokens of Entra ID and of the Bot Connector; made when absent. Kept ones win. */
  readonly signingKeys?: { readonly entra: JWK; readonly channel: JWK };
  /** Where the product answers, `http://127.0.0.1:PORT`; may be told later. */
  readonly product?: { readonly url: string };
  /** Keeps everything over a restart; absent: nothing is kept. */
  readonly stateFile?: string;
  /** The worlds that whoever started the stand-in can lay out in its place; absent: there is this one. */
  readonly worlds?: Worlds;
  /** Takes the order for another world; ends and starts the stand-in itself. */
  readonly orderWorld?: (order: { readonly world: string; readonly anew: boolean }) => void;
  /** Folder with the built shell. */
  readonly shellFiles?: string;
  /** Time one Outlook request takes, ms. */
  readonly latencyMs?: number;
}
