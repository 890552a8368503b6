import type { MatchRoundId, ProgrammeId } from '#domain/ids.ts';
import type { Actor, ActorIn } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import { holdDraft, releaseDraft } from '#operations/matching/hold-round.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { roundMessageFor } from '#operations/matching/round-messages.ts';
import type { CardMessage } from './cards/card.ts';
import { publishRoundCard, roundCard } from './cards/matching/round-cards.ts';
import type { Deeds, Desk } from './desk.ts';

interface Pressed {
  readonly programmeId: ProgrammeId;
  readonly roundId: MatchRoundId;
}

/** Whoever leads a programme decides about a draft that ran by itself. An outdated card answers with how it stands now. */
export const roundDeeds = {
  'show-round': present,
  'hold-round': async (desk, actor, pressed) => {
    await holdDraft(desk.context, inProgramme(actor, pressed), { roundId: pressed.roundId, version: null });
    return present(desk, actor, pressed);
  },
  'release-round': async (desk, actor, pressed) => {
    await releaseDraft(desk.context, inProgramme(actor, pressed), { roundId: pressed.roundId, version: null });
    return present(desk, actor, pressed);
  },
  'ask-publish-round': async (desk, actor, pressed) => {
    const { message, timeZone } = await roundMessageFor(desk.context, inProgramme(actor, pressed), pressed.roundId);
    const isDraft = message.state === 'by-itself' || message.state === 'by-hand' || message.state === 'held';
    return isDraft && message.pairs > 0
      ? publishRoundCard(message, { language: actor.language, timeZone }, desk.tabLinks)
      : present(desk, actor, pressed);
  },
  'publish-round': async (desk, actor, pressed) => {
    const { roundId, version } = pressed;
    try {
      await publishRound(desk.context, inProgramme(actor, pressed), { roundId, version });
    } catch (error) {
      // The draft has changed since the question was asked: the card shows what it is now, and asks again.
      if (!(error instanceof Conflict)) throw error;
    }
    return present(desk, actor, pressed);
  },
} satisfies Partial<Deeds>;

function inProgramme(actor: Actor, { programmeId }: Pressed): ActorIn {
  return { ...actor, programmeId };
}

/** The draft as it stands now. */
async function present(desk: Desk, actor: Actor, pressed: Pressed): Promise<CardMessage> {
  const { message, timeZone } = await roundMessageFor(desk.context, inProgramme(actor, pressed), pressed.roundId);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return roundCard(message, { language: actor.language, timeZone }, at);
}
