import type { BotTexts } from './bot.ts';
import type { botInGroup, tabInGroup } from './groups/sv.ts';
import type { SameShape } from './shape.ts';
import type { TabTexts } from './tab-sv.ts';

/** The bot's sentences for members of a group or circle: sentences about two people are about all of them. */
export function botToGroup(said: BotTexts, group: SameShape<typeof botInGroup>): BotTexts {
  const { offer } = said;
  return {
    ...said,
    openPairing: group.openPairing,
    offer: {
      ...offer,
      ...group.offer,
      summary: { ...offer.summary, ...group.offer.summary },
      why: { ...offer.why, ...group.offer.why },
      failed: { ...offer.failed, ...group.offer.failed },
    },
    moved: { ...said.moved, ...group.moved },
    nudge: { ...said.nudge, ...group.nudge },
  };
}

/** The same for the tab; its other sentences stay as they are. */
export function tabToGroup(said: TabTexts, group: SameShape<typeof tabInGroup>): TabTexts {
  return {
    ...said,
    home: { ...said.home, ...group.home, offerBody: { ...said.home.offerBody, ...group.home.offerBody } },
    meeting: { ...said.meeting, ...group.meeting },
    seriesTrouble: { ...said.seriesTrouble, ...group.seriesTrouble },
    pairing: { ...said.pairing, ...group.pairing },
    goals: { ...said.goals, ...group.goals },
    meetings: { ...said.meetings, ...group.meetings },
    offer: { ...said.offer, ...group.offer },
  };
}
