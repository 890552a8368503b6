import { seeToHelp } from '#operations/insight/help-wish.ts';
import { helpTakenCard } from './cards/leads/lead-cards.ts';
import type { Deeds } from './desk.ts';

/** The buttons of those who lead a programme; the operation asks whether they still do. */
export const leadDeeds = {
  'take-up-help': async ({ context, tabLinks }, actor, { programmeId, wishId }) => {
    await seeToHelp(context, { ...actor, programmeId }, { wishId, step: 'take-up' });
    return helpTakenCard({ programmeId }, actor, tabLinks);
  },
} satisfies Partial<Deeds>;
