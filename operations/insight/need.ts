import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, MatchRoundId } from '#domain/ids.ts';
import type { Listed } from '#domain/insight/urgency.ts';
import type { Wording } from '#domain/programme/programme.ts';
import type { Person } from '../ports/people.ts';
import type { AttentionItem } from './attention.ts';

/** Somebody who waits for somebody to meet, and since when. */
export interface Waiting {
  readonly person: Person;
  readonly since: Temporal.Instant;
}

/** What a row of the list is about, as far as its words and its button need it. */
export type NeedDetail =
  | { readonly kind: 'attention'; readonly item: AttentionItem }
  /** `only`: there is one, who can be answered at once. */
  | {
      readonly kind: 'applicants';
      readonly total: number;
      readonly only: { readonly enrolmentId: EnrolmentId; readonly version: number } | null;
    }
  | { readonly kind: 'round-stopped'; readonly roundId: MatchRoundId }
  /** The longest waiting first. `proposals`: how many of a draft wait for a decision. */
  | { readonly kind: 'round-ready'; readonly proposals: number; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'waiting'; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'mentors-wait'; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'nobody-left'; readonly waiting: readonly Waiting[] }
  /** The most wanted first; `wantedBy`: how many of those who wait want that one. */
  | { readonly kind: 'mentors-missing'; readonly competences: readonly Wording[]; readonly wantedBy: number }
  | { readonly kind: 'nobody-invited' }
  | { readonly kind: 'old-zones'; readonly zones: readonly string[] }
  | { readonly kind: 'ends-soon'; readonly endsOn: Temporal.PlainDate };

/** One row of the list of what needs those who lead. */
export interface Need extends Listed {
  readonly people: readonly Person[];
  readonly detail: NeedDetail;
}
