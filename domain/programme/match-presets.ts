import type { MatchSettings, PresetName } from './match-settings.ts';

export type NamedPreset = Exclude<PresetName, 'own'>;

/** What a preset decides; who chooses stays as it is. */
type Preset = Pick<MatchSettings, 'form' | 'weights' | 'rules' | 'aim'>;

/**
 * Where each kind of programme begins. Likeness in goals, values and ways of working carries a relationship, so its
 * weight is never low; title, age and sex are not known here at all. The reasons stand in
 * docs/decisions/0015-weights-and-presets.md.
 */
export const presets: Readonly<Record<NamedPreset, Preset>> = {
  onboarding: {
    form: 'mentoring',
    weights: {
      competences: 5,
      goals: 5,
      'working-style': 8,
      language: 6,
      place: 7,
      'experience-gap': 3,
      'common-hours': 7,
      'career-wish': 1,
      'earlier-ratings': 3,
      questions: 0,
    },
    rules: { minimumFit: 0.3, avoidSameTeam: true, largestZoneGapHours: 3, coolOffMonths: 24 },
    aim: 'most-people',
  },
  leadership: {
    form: 'mentoring',
    weights: {
      competences: 9,
      goals: 8,
      'working-style': 6,
      language: 4,
      place: 2,
      'experience-gap': 7,
      'common-hours': 4,
      'career-wish': 8,
      'earlier-ratings': 4,
      questions: 0,
    },
    rules: { minimumFit: 0.4, avoidSameTeam: true, largestZoneGapHours: null, coolOffMonths: 24 },
    aim: 'best-fit',
  },
  'digital-skills': {
    form: 'mentoring',
    weights: {
      competences: 10,
      goals: 6,
      'working-style': 5,
      language: 5,
      place: 3,
      'experience-gap': 6,
      'common-hours': 6,
      'career-wish': 0,
      'earlier-ratings': 3,
      questions: 0,
    },
    rules: { minimumFit: 0.35, avoidSameTeam: false, largestZoneGapHours: 6, coolOffMonths: 12 },
    aim: 'most-people',
  },
  reverse: {
    form: 'reverse',
    weights: {
      competences: 8,
      goals: 6,
      'working-style': 5,
      language: 5,
      place: 2,
      'experience-gap': 8,
      'common-hours': 5,
      'career-wish': 0,
      'earlier-ratings': 2,
      questions: 0,
    },
    rules: { minimumFit: 0.35, avoidSameTeam: true, largestZoneGapHours: null, coolOffMonths: 24 },
    aim: 'best-fit',
  },
  peer: {
    form: 'peer',
    weights: {
      competences: 6,
      goals: 9,
      'working-style': 8,
      language: 5,
      place: 4,
      'experience-gap': 6,
      'common-hours': 6,
      'career-wish': 5,
      'earlier-ratings': 0,
      questions: 0,
    },
    rules: { minimumFit: 0.35, avoidSameTeam: true, largestZoneGapHours: null, coolOffMonths: 12 },
    aim: 'most-people',
  },
};

/** The settings with everything a preset decides; `own` leaves them as they are. */
export function withPreset(settings: MatchSettings, preset: PresetName): MatchSettings {
  return preset === 'own' ? { ...settings, preset } : { ...settings, preset, ...presets[preset] };
}

/** The settings after HR changed something: they no longer are a preset's. */
export function changedByHand(settings: MatchSettings, change: Partial<MatchSettings>): MatchSettings {
  return { ...settings, ...change, preset: 'own' };
}
