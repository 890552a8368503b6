/** The rules that say first what the database checks of endings. */
import { nextTimeWishes } from '#domain/enrolment/next-time.ts';
import { carriedOn, partingWishes, settleParting, type Parting } from '#domain/pairing/parting.ts';
import { mayComeAfter } from '#domain/programme/next-programme.ts';
import type { AskedAgain } from '#operations/ports/endings.ts';
import { newId, noon, programmeOf } from './world.ts';

const programme = programmeOf();
const asked: Parting = { pairingId: newId(), askedAt: noon, outcome: null, carriedAt: null, version: 1 };

const answers = { joined: true, declined: true } satisfies Record<NonNullable<AskedAgain['answer']>, true>;
const hows = { enrolled: true, asked: true } satisfies Record<AskedAgain['how'], true>;

export const endingRules = {
  asked_again_answer_check: { words: Object.keys(answers) },
  asked_again_how_check: { words: Object.keys(hows) },
  next_time_wish_check: { words: nextTimeWishes },
  parting_carried_check: {
    refuses: () =>
      [asked, settleParting(asked, 'end'), settleParting(asked, 'outside')].map((each) => carriedOn(each, noon)),
  },
  parting_outcome_check: { words: partingWishes },
  parting_wish_wish_check: { words: partingWishes },
  programme_next_other_check: {
    refuses: () => {
      const may = mayComeAfter(programme, programme);
      return may === true ? [] : [may];
    },
  },
};
