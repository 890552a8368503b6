import type { ProgrammeId } from '#domain/ids.ts';
import type { InvitationRound } from '#domain/inviting/invitation-round.ts';
import type { Language, Programme } from '#domain/programme/programme.ts';
import type { InvitationsView } from '#operations/inviting/hr-invitations.ts';
import { toldOf } from '#operations/inviting/invitation-cards.ts';
import type { InvitePreview } from '#operations/inviting/invite.ts';
import type { JoinView } from '#operations/inviting/join-page.ts';
import type { JoinLink } from '#operations/ports/inviting.ts';
import type { Links } from '#operations/ports/links.ts';
import { invitationWords } from '#texts/inviting/invitation.ts';
import type { InvitationsBody, InvitePreviewBody, JoinLinkBody, JoinPageBody } from '../../contract/inviting.ts';
import { personCard } from '../present-person.ts';
import { programmeBody } from '../programme/present-programme.ts';

export function joinPageBody({ programme, time, mayJoin, isInvited, standing }: JoinView): JoinPageBody {
  return { programme: programmeBody(programme), time, mayJoin, isInvited, standing };
}

export function invitationsBody({ counts, rounds, people, next }: InvitationsView): InvitationsBody {
  return {
    counts,
    rounds: rounds.map((round) => ({
      id: round.id,
      at: round.at.toString(),
      by: round.by && personCard(round.by),
      kind: round.to.kind,
      names: namesIn(round.to),
      counted: round.counted,
      invited: round.invited,
      isDone: round.dueAt === null,
      trouble: round.trouble,
    })),
    people: people.map(({ person, seen, reason, invitedAt }) => ({
      person: personCard(person),
      state: seen,
      reason,
      invitedAt: invitedAt.toString(),
    })),
    next,
  };
}

function namesIn(to: InvitationRound['to']): string[] {
  if (to.kind === 'departments') return [...to.departments];
  if (to.kind === 'places') return [...to.places];
  return to.kind === 'group' ? [to.name] : [];
}

export function invitePreviewBody({ programme, inviter, counts, groupSize, unread }: InvitePreview): InvitePreviewBody {
  return {
    counts,
    groupSize,
    unread: [...unread],
    text: { sv: textIn(programme, inviter, 'sv'), en: textIn(programme, inviter, 'en') },
  };
}

function textIn(programme: Programme, inviter: string | null, language: Language): InvitePreviewBody['text']['sv'] {
  const told = { ...toldOf(programme), reminder: null, inviter };
  const { title, lines, small } = invitationWords(told, language);
  return { title, lines: [...lines, ...small] };
}

export function joinLinkBody(links: Links, programmeId: ProgrammeId, link: JoinLink | null): JoinLinkBody {
  return { open: links.join(programmeId), secret: link && links.join(programmeId, link.secret) };
}
