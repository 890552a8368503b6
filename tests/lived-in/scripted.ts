import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { jointDecisionEndpoints } from '#teams-app/contract/joint-decisions.ts';
import type { Scene } from '../simulate/perform/scene.ts';
import { stands } from '../simulate/calendar/pair-meetings.ts';
import type { Company } from '../simulate/drive/participants.ts';
import { awayInHoliday } from './rates.ts';
import { invite, join, match, prepareSecond, type Begun } from './begin.ts';
import { cast, personOf } from './cast.ts';
import { days } from './calendar.ts';
import { acceptGoals, moveGoals, setGoals } from './goals.ts';
import { joinAsNewcomers } from './newcomer.ts';
import type { Stage } from './stage.ts';

/** What a scripted day has before it. */
export interface Script {
  readonly company: Company;
  readonly programme: Begun;
  readonly stage: Stage;
  readonly scene: Scene;
}

type Deed = (script: Script) => Promise<unknown>;

const matchNow: Deed = async ({ stage, company, programme }) => {
  stage.pairs.push(...(await match(company, programme)));
};

const onDay: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  [days.matched, matchNow],
  ...days.goalsSet.map((day) => [day, ({ stage }: Script) => setGoals(stage)] as const),
  [days.goalsAccepted, ({ stage }) => acceptGoals(stage)],
  [days.holiday.told, planHoliday],
  [days.lateJoin, joinLate],
  [days.lateRound, matchNow],
  [days.draft, ({ company }) => prepareSecond(company)],
  [days.invitedAgain, ({ programme }) => invite(programme, cast.invited)],
  [days.newcomer, ({ company, programme }) => joinAsNewcomers(company, programme.id)],
  [days.rhythm, proposeShorter],
]);

/** What happens on one day because the story says so. */
export async function followScript(day: string, script: Script): Promise<void> {
  await onDay.get(day)?.(script);
  const isFriday = new Date(day).getUTCDay() === 5;
  if (isFriday && day > days.matched) await moveGoals(script.stage);
  if (day > days.firstCancelled) await callOff(script);
  if (day > days.helpBefore && day < days.draft) await helpWhoAsked(script);
}

async function joinLate({ company, programme }: Script): Promise<void> {
  await invite(programme, cast.late);
  const late = company.members.filter(({ mail }) => cast.late.includes(mail));
  await join(company, programme, late);
}

/** More than half of the company is away in the week of the autumn holiday, and has said so in Outlook. */
async function planHoliday({ company, stage, scene }: Script): Promise<void> {
  const { first, last } = days.holiday;
  for (const { oid } of company.members)
    if (stage.chance.happens(awayInHoliday)) await scene.outlook.addLeave(oid, first, last);
}

/** The mentee calls off what stands within the next day. */
async function callOff({ company, stage, scene }: Script): Promise<void> {
  const { oid } = personOf(company, cast.callsOff);
  const soon = scene.look.meetings.filter(
    (meeting) =>
      meeting.organiser === oid &&
      meeting.start > stage.at &&
      meeting.start < stage.at + 26 * 3_600_000 &&
      stands(meeting),
  );
  for (const { inOrganiser } of soon) if (inOrganiser !== null) await scene.outlook.cancel(oid, inOrganiser.id);
}

/** HR takes up a wish for help, and closes it when the two have spoken. */
async function helpWhoAsked({ programme: { id: programmeId, hr } }: Script): Promise<void> {
  const { needs, underway } = await hr.hrStatus();
  for (const { subject, takenUp } of [...needs, ...underway]) {
    if (subject?.kind !== 'help') continue;
    const step = takenUp === null ? 'take-up' : 'close';
    await hr.call(insightEndpoints.help, { params: { programmeId, id: subject.id, step } });
  }
}

async function proposeShorter({ company, stage }: Script): Promise<void> {
  const { oid } = personOf(company, cast.otherLength);
  const pair = stage.pairs.find(({ organiser }) => organiser === oid);
  if (pair === undefined) throw new Error('Whoever wants other meetings has no mentor.');
  const body = { cadence: 'every-two-weeks' as const, minutes: 30 };
  await company.tab.call(oid, jointDecisionEndpoints.proposeRhythm, { params: { id: pair.id }, body });
}
