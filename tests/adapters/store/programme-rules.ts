/** The rules that say first what the database checks of programmes and what they ask. */
import { approvals } from '#domain/programme/mentor-rule.ts';
import { questionAudiences, questionKinds, questionRelations } from '#domain/enrolment/question.ts';
import { cadences, programmeStatuses, type Audience } from '#domain/programme/programme.ts';
import { roundRhythms, roundsByHand } from '#domain/programme/round-settings.ts';
import { reviseProgramme } from '#domain/programme/revise-programme.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { questionEndpoints } from '#teams-app/contract/questions.ts';
import { newId, programmeOf } from './world.ts';
import { every, type DomainRule } from './domain-rule.ts';

const programme = programmeOf();
const today = programme.startsOn;

const withRounds = (rounds: Partial<typeof roundsByHand>) =>
  reviseProgramme(programme, { rounds: { ...roundsByHand, ...rounds } }, today);

export const programmeRules: Readonly<Record<string, DomainRule>> = {
  programme_approval_check: { words: approvals },
  programme_joins_until_check: {
    refuses: () => [reviseProgramme(programme, { joinsUntil: programme.endsOn.add({ days: 1 }) }, today)],
  },
  programme_audience_check: every<Audience['kind']>({ everyone: true, departments: true, invited: true }),
  programme_cadence_check: { words: cadences },
  programme_contact_check: { keeps: () => [programme.contact === null] },
  programme_dates_check: {
    refuses: () =>
      [0, -1].map((days) => reviseProgramme(programme, { endsOn: programme.startsOn.add({ days }) }, today)),
  },
  programme_departments_check: {
    keeps: () => [
      programmeEndpoints.create.body.shape.audience.safeParse({ kind: 'departments', departments: [] }).success ===
        false,
    ],
  },
  programme_forms_check: { refuses: () => [reviseProgramme(programme, { forms: [] }, today)] },
  programme_languages_check: { refuses: () => [reviseProgramme(programme, { languages: [] }, today)] },
  programme_meeting_minutes_check: {
    refuses: () => [24, 61].map((minutes) => reviseProgramme(programme, { meetingMinutes: minutes }, today)),
  },
  programme_own_rhythm_check: {
    refuses: () =>
      [
        { cadences: [], minutes: { least: 30, most: 45 } },
        { cadences: ['weekly'] as const, minutes: { least: 45, most: 30 } },
      ].map((ownRhythm) => reviseProgramme(programme, { ownRhythm }, today)),
  },
  programme_pairing_months_check: {
    refuses: () =>
      [0, 25, 1.5].map((months) => reviseProgramme(programme, { endsOn: null, pairingMonths: months }, today)),
  },
  programme_publish_after_days_check: {
    refuses: () => [0, 11, 1.5].map((publishAfterDays) => withRounds({ publishAfterDays })),
  },
  programme_question_relation_check: { words: questionRelations },
  programme_question_weight_check: {
    keeps: () =>
      [0, 4].map((weight) => {
        const asked = { questionId: newId(), required: true, relation: 'alike', weight };
        return !questionEndpoints.ask.body.safeParse({ asked: [asked], seen: [] }).success;
      }),
  },
  programme_round_rhythm_check: { words: roundRhythms },
  programme_round_weekday_check: { refuses: () => ([6, 7] as const).map((weekday) => withRounds({ weekday })) },
  programme_status_check: { words: programmeStatuses },
  programme_time_check: {
    refuses: () => [
      reviseProgramme(programme, { endsOn: null }, today),
      reviseProgramme(programme, { pairingMonths: 6 }, today),
    ],
  },
  question_kind_check: { words: questionKinds },
  question_version_audience_check: { words: questionAudiences },
};
