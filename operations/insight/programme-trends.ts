import type { Temporal } from 'temporal-polyfill';
import {
  answersFinding,
  meetingFinding,
  usefulnessFinding,
  type AnswersFinding,
  type MeetingFinding,
  type UsefulnessFinding,
} from '#domain/insight/findings.ts';
import { firstShownWeek, weeksInARow, type MeetingWeek } from '#domain/insight/meeting-weeks.ts';
import { monthsTold, type MonthTold } from '#domain/insight/months.ts';
import { shownUnits, type ShownUnits } from '#domain/insight/units.ts';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { readAsHr } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import { todayIn } from '../today.ts';

/** How a programme has gone over time, and where; what answers say in it follows from closed batches alone. */
export interface ProgrammeTrends {
  readonly meetings: { readonly finding: MeetingFinding; readonly weeks: readonly MeetingWeek[] };
  readonly months: readonly MonthTold[];
  readonly usefulness: UsefulnessFinding;
  readonly answers: AnswersFinding;
  /** The month in which it is looked at, `YYYY-MM`: it is not over. */
  readonly thisMonth: string;
  readonly departments: ShownUnits;
  readonly places: ShownUnits;
}

/** For those who lead the programme: throws `NotAllowed`. Closes no batches; the page's first question does. */
export async function programmeTrends(context: Context, actor: ActorIn): Promise<ProgrammeTrends> {
  return readAsHr(context, actor, 'programme-trends', async (reader, programme) => {
    const now = context.now();
    const today = todayIn(programme, now);
    const isOver = isProgrammeOver(programme);
    const of = { programmeId: programme.id, now, timeZone: programme.timeZone, isOver };
    // Of a programme that is over its own last weeks are shown.
    const last = lastDay(programme.endsOn, today, isOver);
    const weeks = weeksInARow(await reader.meetingWeeks(of, firstShownWeek(last)), last);
    const months = monthsTold(await reader.batches('usefulness', programme.id));
    const thisMonth = now.toZonedDateTimeISO('UTC').toPlainDate().toString().slice(0, 7);
    return {
      meetings: { finding: meetingFinding(weeks), weeks },
      months,
      usefulness: usefulnessFinding(months),
      answers: answersFinding(months, thisMonth),
      thisMonth,
      departments: shownUnits(await reader.units(of, 'department')),
      places: shownUnits(await reader.units(of, 'place')),
    };
  });
}

function lastDay(endsOn: Temporal.PlainDate | null, today: Temporal.PlainDate, isOver: boolean): Temporal.PlainDate {
  return isOver && endsOn !== null && endsOn.toString() < today.toString() ? endsOn : today;
}
