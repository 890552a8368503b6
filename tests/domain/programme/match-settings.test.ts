import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { factors } from '#domain/programme/match-factors.ts';
import { changedByHand, presets, withPreset } from '#domain/programme/match-presets.ts';
import {
  areSettingsInRange,
  presetNames,
  standardSettings,
  type MatchSettings,
} from '#domain/programme/match-settings.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import { reviseProgramme } from '#domain/programme/revise-programme.ts';
import { idOf } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';

describe('presets', () => {
  test.each(presetNames)('%s leads to settings within their limits', (name) => {
    const settings = withPreset(standardSettings, name);
    expect(settings.preset).toBe(name);
    expect(areSettingsInRange(settings)).toBe(true);
  });

  test('never give likeness in goals and ways of working a low weight', () => {
    for (const { weights } of Object.values(presets)) {
      const most = Math.max(...factors.map((factor) => weights[factor]));
      expect(weights.goals + weights['working-style']).toBeGreaterThanOrEqual(most);
    }
  });

  test('leave unchanged who chooses, and a change by hand makes them HR’s own', () => {
    const chosen = withPreset({ ...standardSettings, choosing: 'self' }, 'reverse');
    expect(chosen).toMatchObject({ preset: 'reverse', form: 'reverse', choosing: 'self' });
    const changed = changedByHand(chosen, { aim: 'most-people' });
    expect(changed).toEqual({ ...chosen, preset: 'own', aim: 'most-people' });
    expect(withPreset(changed, 'own')).toEqual(changed);
  });
});

describe('a programme', () => {
  const programme = defaultProgramme({
    id: idOf('p'),
    today: Temporal.PlainDate.from('2026-11-16'),
    timeZone: 'Europe/Stockholm',
    country: 'SE',
  });
  const revised = (change: Partial<MatchSettings>) =>
    reviseProgramme(programme, { matching: { ...standardSettings, ...change } }, programme.startsOn);

  test('begins with valid settings', () => {
    expect(areSettingsInRange(programme.matching)).toBe(true);
  });

  test.each([
    ['a weight of 11', { weights: { ...standardSettings.weights, goals: 11 } }],
    ['a weight of 2.5', { weights: { ...standardSettings.weights, goals: 2.5 } }],
    ['a weight that is no number', { weights: { ...standardSettings.weights, goals: Number.NaN } }],
    ['a minimum fit above 1', { rules: { ...standardSettings.rules, minimumFit: 1.01 } }],
    ['a cool-off below 0', { rules: { ...standardSettings.rules, coolOffMonths: -1 } }],
    ['a gap of 13 hours', { rules: { ...standardSettings.rules, largestZoneGapHours: 13 } }],
  ])('refuses %s', (_, change) => {
    expect(revised(change)).toEqual({ refused: 'matching-out-of-range' });
  });

  test('accepts the limits themselves', () => {
    const weights = { ...standardSettings.weights, goals: 10, place: 0 };
    const rules = { minimumFit: 1, avoidSameTeam: true, largestZoneGapHours: 0, coolOffMonths: 60 };
    expect(isRefused(revised({ weights, rules }))).toBe(false);
  });
});
