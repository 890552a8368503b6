import { describe, expect, test } from '@jest/globals';
import { enrolmentCard } from '#bot/cards/enrolment/enrolment-card.ts';
import { enrolmentFrom } from '#bot/card-values.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import { sampleProfile } from '../adapters/store/world.ts';
import { firstCatalogue } from '../support/first-competences.ts';

const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const about = {
  language: 'sv',
  programme: { id: idOf<'Programme'>('Medvind'), name: { sv: 'Medvind', en: 'Tailwind' } },
  known: null,
  catalogue: firstCatalogue,
  asksMore: false,
  fields: null,
  fault: null,
} as const;
const asks = (card: ReturnType<typeof enrolmentCard>) =>
  ['role', 'wanted', 'offered', 'goal', 'languages'].filter((id) => JSON.stringify(card).includes(`"id":"${id}"`));

describe('joining in the chat', () => {
  test('asks somebody who has told their profile only what it does not say', () => {
    expect(asks(enrolmentCard(about, links))).toEqual(['role', 'wanted', 'offered', 'goal', 'languages']);
    expect(asks(enrolmentCard({ ...about, known: sampleProfile }, links))).toEqual(['role', 'goal']);
    const known = { ...sampleProfile, offered: [] };
    expect(asks(enrolmentCard({ ...about, known }, links))).toEqual(['role', 'offered', 'goal']);
  });

  test('says that HR has questions of its own, which stand in the tab', () => {
    const text = (asksMore: boolean) => JSON.stringify(enrolmentCard({ ...about, asksMore }, links));
    expect(text(true)).toContain('egna frågor');
    expect(text(false)).not.toContain('egna frågor');
  });

  test('changes nothing of a profile but what it asked', () => {
    const fields = { role: 'both', wanted: 'leadership', offered: 'innovation', goal: 'Leda', languages: 'en' };
    const known = { personId: idOf<'Person'>('Sara'), told: sampleProfile, room: 2, version: 4 };
    const kept = enrolmentFrom(fields, 'Boden', { known, catalogue: firstCatalogue });
    expect(kept).toMatchObject({ roles: ['mentor', 'mentee'], goals: ['Leda'], profile: null });
    const without = { ...known, told: { ...sampleProfile, offered: [] } };
    const { profile } = enrolmentFrom(fields, 'Boden', { known: without, catalogue: firstCatalogue });
    const offered = [{ competence: 'innovation', level: 3 }];
    expect(profile).toEqual({ told: { ...sampleProfile, offered }, room: 2, version: 4 });
    const { profile: first } = enrolmentFrom(fields, 'Boden', { known: null, catalogue: firstCatalogue });
    expect(first).toMatchObject({ told: { place: 'Boden', languages: ['en'] }, room: null, version: 0 });
  });
});
