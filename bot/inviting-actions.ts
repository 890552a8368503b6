import type { EnrolmentId, ProgrammeId } from '#domain/ids.ts';
import type { Actor } from '#operations/context.ts';
import { answerAsManager } from '#operations/enrolment/answer-applications.ts';
import { mentorWishFor } from '#operations/enrolment/mentor-wishes.ts';
import { answerInvitation, invitationMessageFor } from '#operations/inviting/join-page.ts';
import type { CardMessage } from './cards/card.ts';
import { invitationCard, managersYesCard } from './cards/inviting/inviting-cards.ts';
import type { Deeds, Desk } from './desk.ts';

/** Somebody answers an invitation, or a manager says whether somebody may be a mentor. An outdated card says how things stand now. */
export const invitingDeeds = {
  'invitation-later': (desk, actor, { programmeId }) => answer(desk, actor, programmeId, 'later'),
  'invitation-no': (desk, actor, { programmeId }) => answer(desk, actor, programmeId, 'no'),
  'mentor-yes': async (desk, actor, { enrolmentId, yes }) => {
    await answerAsManager(desk.context, actor, { enrolmentId, yes });
    return question(desk, actor, enrolmentId);
  },
} satisfies Partial<Deeds>;

async function answer(desk: Desk, actor: Actor, programmeId: ProgrammeId, said: 'no' | 'later'): Promise<CardMessage> {
  const as = { ...actor, programmeId };
  await answerInvitation(desk.context, as, { answer: said });
  return invitationCard(await invitationMessageFor(desk.context, as), actor, desk.tabLinks);
}

async function question(desk: Desk, actor: Actor, enrolmentId: EnrolmentId): Promise<CardMessage> {
  return managersYesCard(await mentorWishFor(desk.context, actor, enrolmentId), actor, desk.tabLinks);
}
