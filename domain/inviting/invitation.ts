import { Temporal } from 'temporal-polyfill';
import type { InvitationId, InvitationRoundId, PersonId, ProgrammeId } from '../ids.ts';
import { bars } from '../programme/joining.ts';
import { joiningEndsAt, mayActOnProgramme, type Programme } from '../programme/programme.ts';
import { afterWorkingDays } from '../time/working-days.ts';

/**
 * How somebody came to be invited. `page`: nobody invited them, they opened the page that tells what the programme is;
 * `link`: the same with the secret that lets in whoever has it; `later`: they asked to be told next time.
 */
export const invitingWays = ['link', 'page', 'department', 'place', 'group', 'list', 'everybody', 'later'] as const;
export type InvitingWay = (typeof invitingWays)[number];

/**
 * `sent` as a card, `mailed` where the bot does not reach them; `declined` is a no, after which nothing more is sent;
 * `later` a "not now, ask me next time".
 */
export const invitationStates = [
  'wanted',
  'sent',
  'mailed',
  'undelivered',
  'opened',
  'began',
  'joined',
  'declined',
  'later',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Why an invitation reached nobody. */
export const unreachedReasons = [
  ...bars,
  'account-disabled',
  'outside-audience',
  'programme-not-open',
  'joining-over',
  'blocked',
  'not-installed',
  'lapsed',
  'other',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/** What somebody has been asked about one programme, and how far they have come. */
export interface Invitation {
  readonly id: InvitationId;
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  readonly how: InvitingWay;
  /** Null for whoever opened the page by themselves. */
  readonly roundId: InvitationRoundId | null;
  readonly state: InvitationState;
  /** Only of an undelivered one. */
  readonly reason: UnreachedReason | null;
  readonly invitedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly openedAt: Temporal.Instant | null;
  readonly beganAt: Temporal.Instant | null;
  /** Whoever began is reminded of it once, and whoever has not answered once before joining closes. */
  readonly finishRemindedAt: Temporal.Instant | null;
  readonly closeRemindedAt: Temporal.Instant | null;
  /** When they joined, or said no or not now. */
  readonly answeredAt: Temporal.Instant | null;
  /** When its next step may be taken; null when there is nothing to do. */
  readonly dueAt: Temporal.Instant | null;
  readonly version: number;
}

export type InvitationAct = 'deliver' | 'open' | 'begin' | 'join' | 'answer' | 'remind';

/** Whoever has said no or not now may still look and join; what they looked at changes nothing. */
export const invitationActs = {
  deliver: ['wanted'],
  open: ['wanted', 'sent', 'mailed', 'undelivered'],
  begin: ['wanted', 'sent', 'mailed', 'undelivered', 'opened'],
  join: ['wanted', 'sent', 'mailed', 'undelivered', 'opened', 'began', 'declined', 'later'],
  answer: ['wanted', 'sent', 'mailed', 'undelivered', 'opened', 'began', 'declined', 'later'],
  remind: ['sent', 'mailed', 'opened', 'began'],
} as const satisfies Record<InvitationAct, readonly InvitationState[]>;

/** Asks the table: may this be done with an invitation in this state? */
export function mayActOnInvitation({ state }: Pick<Invitation, 'state'>, act: InvitationAct): boolean {
  const allowed: readonly InvitationState[] = invitationActs[act];
  return allowed.includes(state);
}

/** Does it let somebody in where only invited people may join? Whoever opened the page by themselves was not invited. */
export function letsIn({ how }: Pick<Invitation, 'how'>): boolean {
  return how !== 'page';
}

/** Was somebody asked by somebody, and has not answered? A no and a "not now" are answers. */
export function isUnanswered(invitation: Pick<Invitation, 'how' | 'state'>): boolean {
  const answered: readonly InvitationState[] = ['joined', 'declined', 'later'];
  return letsIn(invitation) && !answered.includes(invitation.state);
}

/** An invitation that nothing has been done about yet. */
export function newInvitation(
  of: Pick<Invitation, 'id' | 'programmeId' | 'personId' | 'how' | 'roundId'>,
  now: Temporal.Instant,
): Invitation {
  return {
    ...of,
    state: 'wanted',
    reason: null,
    invitedAt: now,
    sentAt: null,
    openedAt: null,
    beganAt: null,
    finishRemindedAt: null,
    closeRemindedAt: null,
    answeredAt: null,
    dueAt: of.roundId === null ? null : now,
    version: 1,
  };
}

/** It came to somebody, or to nobody. Only one that is wanted still changes. */
export function delivered(
  invitation: Invitation,
  how: { readonly to: 'sent' | 'mailed'; readonly at: Temporal.Instant } | { readonly reason: UnreachedReason },
): Invitation {
  if (!mayActOnInvitation(invitation, 'deliver')) return invitation;
  const outcome =
    'reason' in how ? ({ state: 'undelivered', reason: how.reason } as const) : { state: how.to, sentAt: how.at };
  return next(invitation, { ...outcome, dueAt: null });
}

/** They look at the page. */
export function opened(invitation: Invitation, now: Temporal.Instant): Invitation {
  if (!mayActOnInvitation(invitation, 'open')) return invitation;
  return next(invitation, { state: 'opened', reason: null, openedAt: now });
}

/** They have begun to fill in what joining takes. */
export function began(invitation: Invitation, now: Temporal.Instant): Invitation {
  if (!mayActOnInvitation(invitation, 'begin')) return invitation;
  return next(invitation, { state: 'began', reason: null, openedAt: invitation.openedAt ?? now, beganAt: now });
}

/** They have joined, or asked to. */
export function joined(invitation: Invitation, now: Temporal.Instant): Invitation {
  if (!mayActOnInvitation(invitation, 'join')) return invitation;
  return next(invitation, { state: 'joined', reason: null, answeredAt: now, dueAt: null });
}

/** They say no, or not now. Saying the same twice is the same as once; a mind may be changed. */
export function answered(invitation: Invitation, answer: 'no' | 'later', now: Temporal.Instant): Invitation {
  const state = answer === 'no' ? 'declined' : 'later';
  if (!mayActOnInvitation(invitation, 'answer') || invitation.state === state) return invitation;
  return next(invitation, { state, reason: null, answeredAt: now, dueAt: null });
}

function next(invitation: Invitation, change: Partial<Invitation>): Invitation {
  return { ...invitation, ...change, version: invitation.version + 1 };
}

export type Reminder = 'finish' | 'closing';

/** Working days after which somebody who began is reminded, and days before the last one on which all are. */
export const reminderDays = { finish: 3, closing: 3 } as const;

export interface ReminderGround {
  readonly programme: Pick<Programme, 'status' | 'joinsUntil' | 'timeZone'>;
  readonly isDayOff?: (date: Temporal.PlainDate) => boolean;
}

/**
 * When somebody is to be reminded next, and of what; null: never. Of finishing once, some working days after they looked
 * or began; before joining closes once, in its last days. Nobody who has said no or not now is.
 */
export function nextReminder(
  invitation: Invitation,
  { programme, isDayOff = () => false }: ReminderGround,
): { readonly reminder: Reminder; readonly at: Temporal.Instant; readonly until: Temporal.Instant | null } | null {
  if (!mayActOnInvitation(invitation, 'remind') || !mayActOnProgramme(programme.status, 'join')) return null;
  const until = joiningEndsAt(programme);
  const finish = finishAt(invitation, { programme, isDayOff });
  const closing = closingAt(invitation, until, programme.timeZone);
  if (finish !== null && (closing === null || Temporal.Instant.compare(finish, closing) < 0)) {
    return { reminder: 'finish', at: finish, until };
  }
  return closing === null ? null : { reminder: 'closing', at: closing, until };
}

/** Some working days after somebody looked or began. */
function finishAt(
  { beganAt, openedAt, finishRemindedAt }: Invitation,
  { programme, isDayOff }: ReminderGround,
): Temporal.Instant | null {
  const lookedAt = beganAt ?? openedAt;
  if (lookedAt === null || finishRemindedAt !== null) return null;
  return afterWorkingDays(lookedAt, reminderDays.finish, programme.timeZone, isDayOff);
}

/** Some days before joining ends. */
function closingAt(
  { closeRemindedAt }: Invitation,
  ends: Temporal.Instant | null,
  timeZone: string,
): Temporal.Instant | null {
  if (ends === null || closeRemindedAt !== null) return null;
  return ends.toZonedDateTimeISO(timeZone).subtract({ days: reminderDays.closing }).toInstant();
}

/** The same, due when somebody is to be reminded next. One that is to be sent keeps when that is. */
export function dueForReminder(invitation: Invitation, ground: ReminderGround): Invitation {
  if (invitation.state === 'wanted') return invitation;
  return { ...invitation, dueAt: nextReminder(invitation, ground)?.at ?? null };
}

/** They have been reminded, or it is too late for it. */
export function reminded(invitation: Invitation, reminder: Reminder, now: Temporal.Instant): Invitation {
  // Whoever is reminded that joining closes is not reminded of finishing as well.
  const both =
    reminder === 'closing' ? { closeRemindedAt: now, finishRemindedAt: invitation.finishRemindedAt ?? now } : {};
  return next(invitation, { finishRemindedAt: now, ...both });
}
