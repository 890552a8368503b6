import { describe, expect, test } from '@jest/globals';
import { enrolledCard, enrolmentCard } from '#bot/cards/enrolment/enrolment-card.ts';
import { welcomeCard } from '#bot/cards/enrolment/welcome-card.ts';
import { enrolmentFrom } from '#bot/card-values.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import { sampleProfile } from '../adapters/store/world.ts';
import { firstCatalogue, firstCompetences } from '../support/first-competences.ts';

const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const programme = { id: idOf<'Programme'>('Medvind'), name: { sv: 'Medvind', en: 'Tailwind' } };
const about = {
  language: 'sv',
  programme,
  role: 'mentee',
  known: null,
  catalogue: firstCatalogue,
  suggested: { wanted: firstCompetences, offered: firstCompetences },
  asksMore: false,
  fields: null,
  fault: null,
} as const;
const asks = ({ card }: ReturnType<typeof enrolmentCard>) =>
  card.body.flatMap((each) => ('id' in each ? [each.id] : []));
const presses = ({ card }: ReturnType<typeof enrolmentCard>) =>
  card.actions.map(({ type, title, verb, data }) => ({ type, title, verb, data }));

describe('joining in the chat', () => {
  test('is two taps and a link: as what, then the press that joins', () => {
    const first = enrolmentCard({ ...about, role: null }, links);
    expect(asks(first)).toEqual([]);
    expect(presses(first)).toMatchObject([
      { title: 'Jag vill ha en mentor', verb: 'enrol-start', data: { role: 'mentee' } },
      { title: 'Jag vill vara mentor', verb: 'enrol-start', data: { role: 'mentor' } },
      { type: 'Action.OpenUrl', title: 'Fyll i mer i Lodestar' },
    ]);
    expect(presses(enrolmentCard(about, links))).toMatchObject([
      { title: 'Gå med som adept', verb: 'enrol', data: { role: 'mentee', programmeId: programme.id } },
      { type: 'Action.OpenUrl' },
    ]);
  });

  test('the welcome takes the first tap where there is one programme, and asks which where there are several', () => {
    const reader = { givenName: 'Sara', language: 'sv', join: 'may-join' } as const;
    const one = welcomeCard({ ...reader, programmes: [programme] }, links);
    expect(presses(one).slice(0, 2)).toMatchObject([{ data: { role: 'mentee' } }, { data: { role: 'mentor' } }]);
    const several = welcomeCard({ ...reader, programmes: [programme, programme] }, links);
    expect(presses(several).slice(0, 2)).toMatchObject([{ data: { role: 'ask' } }, { data: { role: 'ask' } }]);
  });

  test('suggests at most five competences for the role, and none to somebody who has told theirs', () => {
    const card = enrolmentCard(about, links);
    expect(asks(card)).toEqual(['wanted']);
    const [list] = card.card.body.filter(({ type }) => type === 'Input.ChoiceSet');
    expect(list).toMatchObject({ style: 'expanded', isMultiSelect: true });
    expect(list !== undefined && 'choices' in list ? list.choices.map(({ value }) => value) : []).toEqual(
      firstCompetences.slice(0, 5),
    );
    expect(list).not.toHaveProperty('value');
    expect(asks(enrolmentCard({ ...about, role: 'mentor' }, links))).toEqual(['offered']);
    expect(asks(enrolmentCard({ ...about, known: sampleProfile }, links))).toEqual([]);
    expect(asks(enrolmentCard({ ...about, role: 'mentor', known: { ...sampleProfile, offered: [] } }, links))).toEqual([
      'offered',
    ]);
  });

  test('keeps what was chosen, and says what is wrong right under the field', () => {
    const fields = { role: 'mentee', wanted: 'well-being', offered: '', goal: '', languages: '' };
    const { card } = enrolmentCard({ ...about, fields, fault: 'Välj högst tre.' }, links);
    const at = card.body.findIndex(({ type }) => type === 'Input.ChoiceSet');
    expect(card.body[at]).toMatchObject({ value: 'well-being' });
    expect(JSON.stringify(card.body[at])).toContain('Välmående');
    expect(card.body[at + 1]).toMatchObject({ text: 'Välj högst tre.', color: 'Attention' });
  });

  test('says that HR has questions of its own, which stand in the tab', () => {
    const text = (asksMore: boolean) => JSON.stringify(enrolmentCard({ ...about, asksMore }, links));
    expect(text(true)).toContain('egna frågor');
    expect(text(false)).not.toContain('egna frågor');
  });

  test('says what happens with the answers and the calendar before the press', () => {
    expect(JSON.stringify(enrolmentCard(about, links))).toMatch(/används svaren .* ledig i Outlook och bokar mötena/);
  });

  test('ends with when one can meet', () => {
    expect(presses(enrolledCard({ language: 'sv', programme }, links))[0]).toMatchObject({
      title: 'Lägg in när du kan ses',
    });
  });

  test('changes nothing of a profile but what it asked', () => {
    const fields = { role: 'both', wanted: 'leadership', offered: 'innovation', goal: 'Leda', languages: 'en' };
    const ground = { catalogue: firstCatalogue, language: 'sv' } as const;
    const known = { personId: idOf<'Person'>('Sara'), told: sampleProfile, room: 2, version: 4 };
    const kept = enrolmentFrom(fields, 'Boden', { known, ...ground });
    expect(kept).toMatchObject({ roles: ['mentor', 'mentee'], goals: ['Leda'], profile: null });
    const without = { ...known, told: { ...sampleProfile, offered: [] } };
    const { profile } = enrolmentFrom(fields, 'Boden', { known: without, ...ground });
    const offered = [{ competence: 'innovation', level: 3 }];
    expect(profile).toEqual({ told: { ...sampleProfile, offered }, room: 2, version: 4 });
    const { profile: first } = enrolmentFrom(fields, 'Boden', { known: null, ...ground });
    expect(first).toMatchObject({ told: { place: 'Boden', languages: ['en'] }, room: null, version: 0 });
    const silent = enrolmentFrom({ ...fields, languages: '' }, 'Boden', { known: null, ...ground });
    expect(silent.profile).toMatchObject({ told: { languages: ['sv'] } });
  });
});
