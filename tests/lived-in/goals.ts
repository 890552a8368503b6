import { goalEndpoints } from '#teams-app/contract/goals.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { forAll } from '../simulate/drive/all.ts';
import type { Stage } from './stage.ts';

const measures = [
  'Jag har gjort det en gång på egen hand.',
  'Min chef och jag har talat om det och ser en skillnad.',
  'Jag kan berätta för en kollega hur jag gör.',
  'Jag har provat tre gånger och skrivit ner vad som hände.',
] as const;
const dueOn = ['2027-02-26', '2027-03-31', '2027-04-30', '2027-05-28', null] as const;

/** A mentee makes a goal of what they hoped for when they joined. */
export async function setGoals({ company, pairs, chance, counts }: Stage): Promise<void> {
  for (const { id, organiser } of pairs) {
    const [mine, measure, due] = [chance.happens(0.85), chance.pick(measures), chance.pick(dueOn)];
    if (!mine) continue;
    const { pairings } = await company.tab.home(organiser);
    const pairing = pairings.find((each) => each.id === id);
    const [title] = pairing?.joiningGoals ?? [];
    if (pairing === undefined || title === undefined || pairing.goals.length > 0) continue;
    const body = { title: withoutStop(title), measure: measure ?? '', dueOn: due };
    const added = await company.tab.call(organiser, goalEndpoints.add, { params: { id }, body });
    if (added !== null) counts.goals += 1;
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Most mentors say yes to what their mentee wants to reach. */
export async function acceptGoals({ company, pairs, chance }: Stage): Promise<void> {
  for (const { id, guest } of pairs) {
    const accepts = chance.happens(0.8);
    const { pairings } = await company.tab.home(guest);
    const goals = pairings.filter((each) => each.id === id).flatMap(({ goals: all }) => all);
    for (const goal of goals.filter(({ mayAccept }) => mayAccept && accepts)) {
      const body = { accepted: true as const, version: goal.version };
      await company.tab.call(guest, goalEndpoints.change, { params: { id: goal.id }, body });
    }
  }
}

/** Some mentees say how far they have come. */
export async function moveGoals({ company, pairs, chance }: Stage): Promise<void> {
  const moving = pairs.map(({ organiser }) => ({ organiser, moves: chance.happens(0.35), by: chance.between(1, 3) }));
  await forAll(
    moving.filter(({ moves }) => moves),
    async ({ organiser, by }) => {
      const home = await company.tab.call(organiser, homeEndpoints.home, {});
      const goal = home?.pairings
        .flatMap(({ goals }) => goals)
        .find(({ mine, status }) => mine && status !== 'dropped');
      if (goal === undefined || goal.progressPercent >= 80) return;
      await company.tab.call(organiser, goalEndpoints.change, {
        params: { id: goal.id },
        body: { progressPercent: Math.min(80, goal.progressPercent + 5 * by), version: goal.version },
      });
    },
  );
}
