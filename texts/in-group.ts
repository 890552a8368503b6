import type { SameShape } from './shape.ts';
import type { botInGroup, tabInGroup } from './sv/in-group.ts';
import type { bot } from './sv/bot.ts';
import type { tabMeetings } from './sv/tab-meetings.ts';
import type { tab } from './sv/tab.ts';

type Bot = typeof bot;
type Tab = SameShape<typeof tab & typeof tabMeetings>;

/** The bot's sentences for members of a group or circle: those that speak of two speak of all. */
export function botToGroup(said: Bot, group: SameShape<typeof botInGroup>): Bot {
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

/** The same for the tab; what it says of other things stays. */
export function tabToGroup<Said extends Tab>(said: Said, group: SameShape<typeof tabInGroup>): Said {
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
