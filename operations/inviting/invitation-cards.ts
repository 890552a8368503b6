import { letsIn, mayActOnInvitation, type Invitation } from '#domain/inviting/invitation.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { timeTaken } from '#domain/programme/time-taken.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import type { InvitationMessage } from '../ports/inviting-messages.ts';
import type { Notice } from '../ports/messages.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

type Kind = 'invitation' | 'invitation-finish' | 'invitation-closing';

/** An invitation and its reminders; whatever was answered since, the card in the chat says. */
export const invitationCards: Pick<Composers, Kind> = {
  invitation: about(null),
  'invitation-finish': about('finish'),
  'invitation-closing': about('closing'),
};

function about<K extends Kind>(reminder: InvitationMessage['reminder']): Composer<K> {
  return async (context, reader, notice) => {
    const invitation = await reader.invitation(notice.about.invitationId);
    const programme = invitation && (await reader.programme(invitation.programmeId));
    if (!invitation || !programme) return null;
    const state = await stateOf(context.now(), reader, { invitation, programme });
    if (state !== 'open' && notice.sentAt === null) return null;
    if (!isStillMeant(invitation, notice)) return null;
    const message = await invitationMessage(reader, { invitation, programme, reminder, state });
    return { message, timeZone: programme.timeZone, country: programme.country };
  };
}

/** A first card is for one that is wanted or has gone by mail in its place; a reminder for whoever has not answered. */
function isStillMeant(invitation: Invitation, { about: { kind }, sentAt, mailState }: Notice): boolean {
  if (sentAt !== null) return true;
  return kind === 'invitation'
    ? invitation.state === 'wanted' || mailState !== null
    : mayActOnInvitation(invitation, 'remind');
}

async function stateOf(
  now: Parameters<typeof todayIn>[1],
  reader: Reader,
  { invitation, programme }: { readonly invitation: Invitation; readonly programme: Programme },
): Promise<InvitationMessage['state']> {
  const { state } = invitation;
  if (state === 'joined' || state === 'declined' || state === 'later') return state;
  const person = await reader.person(invitation.personId);
  if (person === null) return 'over';
  const admitted = mayJoin(programme, { ...person, hasInvitation: letsIn(invitation) }, todayIn(programme, now));
  return admitted === true ? 'open' : 'over';
}

async function invitationMessage(
  reader: Reader,
  from: {
    readonly invitation: Invitation;
    readonly programme: Programme;
    readonly reminder: InvitationMessage['reminder'];
    readonly state: InvitationMessage['state'];
  },
): Promise<InvitationMessage> {
  const { invitation, programme, reminder, state } = from;
  const round = invitation.roundId && (await reader.invitationRound(invitation.roundId));
  const inviter = round && (await reader.person(round.invitedBy));
  return { kind: 'invitation', reminder, state, inviter: inviter?.name ?? null, ...toldOf(programme) };
}

/** What an invitation says of its programme. */
export function toldOf(programme: Programme): Omit<InvitationMessage, 'kind' | 'reminder' | 'state' | 'inviter'> {
  const { id, name, purpose, cadence, meetingMinutes, joinsUntil, contact, approval } = programme;
  return {
    programmeId: id,
    programmeName: name,
    purpose,
    cadence,
    meetingMinutes,
    time: timeTaken(programme),
    joinsUntil,
    contact,
    needsYes: approval === 'everyone',
  };
}
