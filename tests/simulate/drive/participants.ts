import type { OpenStore } from '#adapters/store/store.ts';
import type { Product } from '../../support/product.ts';
import type { TabClient } from '../../support/tab-client.ts';
import type { Two } from '../calendar/pair-meetings.ts';
import type { Room } from '../judge/room.ts';
import type { Graph } from './graph.ts';
import type { Rest } from './quiet.ts';
import type { Split } from './split.ts';
import type { Tab } from './tab.ts';

/** Somebody who takes part. */
export interface Member {
  readonly oid: string;
  /** `mentee 12` */
  readonly name: string;
  readonly role: 'mentor' | 'mentee';
  readonly language: 'sv' | 'en';
  /** At the beginning; addresses change. */
  readonly mail: string;
}

/** People who were brought together in a group with a mentor, who stands first, or in a circle. */
export interface Group {
  readonly id: string;
  readonly kind: 'group' | 'circle';
  /** All who began; some may have left. */
  readonly members: readonly string[];
}

/** Two who were matched, of whom the mentee organises; or any two of a group, in either order. */
export interface Pair {
  readonly id: string;
  readonly organiser: string;
  readonly guest: string;
  readonly programmeId: string;
  /** In which they are two of several; null: a pair. */
  readonly group: Group | null;
  /** When the pairing's last day is over. */
  readonly endsAt: number;
}

/** The company with its programmes under way, and every way into it. */
export interface Company {
  readonly product: Product;
  readonly graph: Graph;
  readonly store: OpenStore;
  readonly rest: Rest;
  readonly tab: Tab;
  readonly hr: TabClient;
  /** HR within each of the programmes; one that HR begins comes to it. */
  readonly led: TabClient[];
  /** How many mentees each mentor takes; what somebody says as they enrol comes to it. */
  readonly rooms: Map<string, Room>;
  /** Those that have begun; one that HR publishes comes to it. */
  readonly groups: Group[];
  readonly hrOid: string;
  /** Of the company's addresses. */
  readonly domain: string;
  readonly members: readonly Member[];
  /** What goes on of series that were split, by the new series; one that somebody splits comes to it. */
  readonly splits: Map<string, Split>;
  /** Accounts of one person; both take part. */
  readonly twoAccounts: readonly Two[];
  /** Whose each address of the members is, or was; addresses from later come to it. */
  readonly addresses: Map<string, string>;
  close(): Promise<void>;
}
