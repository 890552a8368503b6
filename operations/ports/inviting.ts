import type { Temporal } from 'temporal-polyfill';
import type { InvitationId, InvitationRoundId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { InvitationCounts, InvitationSeen } from '#domain/inviting/counts-seen.ts';
import type { Invitation } from '#domain/inviting/invitation.ts';
import type { InvitationRound } from '#domain/inviting/invitation-round.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { PeopleFilter } from './audience.ts';

/** How it stands with those whom a choice means, each counted once. */
export interface ChoiceCounts {
  /** Will be invited, and of them those whom the bot is known not to reach. */
  readonly fresh: number;
  readonly withoutBot: number;
  /** Take part, have applied, or have left: they are not asked again. */
  readonly alreadyIn: number;
  /** Have an invitation, whatever they said to it. */
  readonly alreadyInvited: number;
  readonly guests: number;
  readonly withoutAddress: number;
  readonly withoutName: number;
  readonly outsideGroup: number;
  /** Only where people are named one by one. */
  readonly disabled: number;
}

/** The secret of a link that lets in whoever has it. */
export interface JoinLink {
  readonly programmeId: ProgrammeId;
  readonly secret: string;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
}

export interface InvitingReader {
  invitation(id: InvitationId): Promise<Invitation | null>;
  invitationTo(programmeId: ProgrammeId, personId: PersonId): Promise<Invitation | null>;
  /** Somebody's in every programme. */
  invitationsTo(personId: PersonId): Promise<readonly Invitation[]>;
  /** Those of these people who were invited to the programme. */
  letIn(programmeId: ProgrammeId, personIds: readonly PersonId[]): Promise<readonly PersonId[]>;
  /** Of those who were invited by somebody. */
  invitationCounts(programmeId: ProgrammeId): Promise<InvitationCounts>;
  /**
   * The next `most` of those who were invited by somebody, in the order of their ids, of one kind as leads see it or of
   * all; `after` null: from the beginning.
   */
  invitationsPage(
    programmeId: ProgrammeId,
    page: { readonly seen: InvitationSeen | null; readonly after: PersonId | null; readonly most: number },
  ): Promise<readonly Invitation[]>;
  choiceCounts(programmeId: ProgrammeId, filter: PeopleFilter): Promise<ChoiceCounts>;
  /**
   * Those who asked in another programme of the kind to be told next time, and have not been invited to one since; in the
   * order of their ids.
   */
  askedForNextTime(programme: Pick<Programme, 'id' | 'forms' | 'startsOn'>): Promise<readonly PersonId[]>;
  invitationRound(id: InvitationRoundId): Promise<InvitationRound | null>;
  /** The latest first; without the people of lists. */
  invitationRounds(programmeId: ProgrammeId): Promise<readonly InvitationRound[]>;
  joinLink(programmeId: ProgrammeId): Promise<JoinLink | null>;
}

export interface InvitingWriter {
  /**
   * Adds invitations of a round to people who have no part in the programme. Whoever has one that reached nobody gets
   * it again; one that somebody opened by themselves is taken for an invitation from now on, and nothing is sent; all
   * others stay as they are. Returns the ids of those that are to be sent.
   */
  addInvitations(invitations: readonly Invitation[]): Promise<readonly InvitationId[]>;
  saveInvitation(invitation: Invitation): Promise<void>;
  /** Has all of a programme that may still be reminded looked at again. */
  reviewInvitations(programmeId: ProgrammeId, at: Temporal.Instant): Promise<void>;
  saveInvitationRound(round: InvitationRound): Promise<void>;
  saveJoinLink(link: JoinLink): Promise<void>;
  removeJoinLink(programmeId: ProgrammeId): Promise<void>;
}
