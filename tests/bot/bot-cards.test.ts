import { promises } from '#texts/frame/promises/sv.ts';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { CardMessage } from '#bot/cards/card.ts';
import { introductionCard, bookedCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyCard, surveyThanksCard } from '#bot/cards/surveys/survey-card.ts';
import { at, inLondon, later, links, meeting, partner, programmeName, readerOf, surveyId } from './card-samples.ts';
import { doubtful, everyCard, introduction, survey } from './every-card.ts';
import { pairingId } from './offer-messages.ts';

/** Microsoft's schema is not part of this repository; it is read from a folder beside it. */
const schemaFile = new URL('../../../shared/adaptive-card-schema/adaptive-card-1.6.0.json', import.meta.url);
const withSchema = existsSync(schemaFile) || process.env['CI'] !== undefined ? describe : describe.skip;

const cards = (['sv', 'en'] as const).flatMap((language) =>
  Object.entries(everyCard(language)).map(([name, message]) => ({ name: `${name} (${language})`, message })),
);

withSchema('by Microsoft’s schema (skipped without it)', () => {
  test.each(cards)('is a valid Adaptive Card: $name', ({ message }) => {
    const validate = cardValidator();
    expect({ valid: validate(message.card), faults: validate.errors }).toEqual({ valid: true, faults: null });
  });
});

describe('every card', () => {
  test.each(cards)('is what Teams draws for bots and fits on a phone: $name', ({ message: { card, summary } }) => {
    expect(card.version).toBe('1.5');
    expect(card.actions.length).toBeLessThanOrEqual(6);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    expect(summary).not.toBe('');
    expect(JSON.stringify(card)).not.toMatch(/undefined|null|\[object|""(?=[,}])|NaN/);
  });

  test.each(cards)('lets clients that can only submit press each button that asks the bot: $name', ({ message }) => {
    for (const action of message.card.actions.filter(({ type }) => type === 'Action.Execute')) {
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: { ...action.data, verb: action.verb } });
    }
  });

  test('is written in both languages, not the same in both', () => {
    for (const [name, message] of Object.entries(everyCard('sv'))) {
      expect(message.summary).not.toBe(everyCard('en')[name]?.summary);
    }
  });
});

const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function cardValidator(): ReturnType<Ajv['compile']> {
  const known = compiled.get('card');
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const metaSchema: object = createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json');
  ajv.addMetaSchema(metaSchema);
  const schema: Record<string, unknown> = JSON.parse(readFileSync(schemaFile, 'utf8'));
  delete schema['id'];
  const made = ajv.compile(schema);
  compiled.set('card', made);
  return made;
}

describe('the survey card', () => {
  test('asks the mentee about the goal by its name, and the mentor whether the meeting was prepared', () => {
    expect(inputs(survey('sv', 'mentee'))).toEqual(['didMeet', 'usefulness', 'goalProgress', 'helpWanted']);
    expect(inputs(survey('sv', 'mentor'))).toEqual(['didMeet', 'usefulness', 'wellPrepared', 'helpWanted']);
    expect(textOf(survey('sv', 'mentee'))).toContain('Närmare ditt mål ”Leda ett projekt”?');
  });

  test('asks only the first time whether it works for the two', () => {
    const first = survey('sv', 'mentor', { asksFit: true });
    expect(inputs(first)).toEqual(['didMeet', 'usefulness', 'wellPrepared', 'fit', 'helpWanted']);
    expect(textOf(first)).toContain('Fungerar det för er? (valfritt, Ali ser inte svaret)');
  });

  test('says who can see the answer, and when the meeting was on the reader’s own clock', () => {
    expect(textOf(survey('sv', 'mentee'))).toContain(`🔒 ${promises.survey}`);
    expect(textOf(survey('sv', 'mentee'))).toContain('Ert möte var i dag 10:00 (09:00 för Ali).');
  });

  test('keeps what was filled in when it comes back with what is missing', () => {
    const fields = {
      didMeet: 'yes',
      usefulness: '',
      goalProgress: 'closer',
      wellPrepared: '',
      fit: 'not-sure',
      helpWanted: 'true',
    };
    const questions = {
      surveyId,
      role: 'mentee',
      partner: inLondon,
      meetingStart: meeting.start,
      goalTitle: null,
      asksFit: true,
      saidMet: false,
      toldBy: null,
      isReminder: false,
    } as const;
    const { card } = surveyCard(
      { ...questions, returned: { fields, fault: 'Välj', isConfirmed: false } },
      readerOf('sv'),
      at,
    );
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'goalProgress', value: 'closer' }));
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'fit', value: 'not-sure' }));
    expect(card.body).toContainEqual(expect.objectContaining({ id: 'helpWanted', value: 'true' }));
    expect(card.body).toContainEqual(expect.objectContaining({ text: 'Välj', color: 'Attention' }));
  });

  test('gives way to thanks and the next meeting', () => {
    const { card } = surveyThanksCard({ next: { ...later, partner: inLondon }, helpWanted: false }, readerOf('sv'), at);
    expect(JSON.stringify(card)).toContain(
      'Tack. Nästa: tisdag 5 januari 2027 10:00–10:45 (v.\u00A01) (09:00 för Ali).',
    );
  });

  test('does not let a text that somebody wrote pass for one of our links', () => {
    const title = 'Läs [här](https://example.org)';
    expect(textOf(introductionWith(title))).not.toMatch(/(?<!\\)\]\(/);
  });
});

function introductionWith(name: string): CardMessage {
  const message = {
    role: 'mentor',
    partner: { ...partner, name },
    reasons: [],
    programmeName,
    pairingId: '00000000-0000-4000-8000-0000000000d1',
  } as const;
  return introductionCard(message, readerOf('sv'), links);
}

describe('somebody in doubt', () => {
  const buttons = ({ card }: CardMessage) => card.actions.map(({ title, type, verb }) => [title, verb ?? type]);

  test('who is not sure gets what helps, and can ask for somebody else', () => {
    const message = doubtful('sv', 'not-sure');
    expect(textOf(message)).toContain('• Prata med Ali om vad ni båda hoppas på.');
    expect(textOf(message)).toContain('• Ge det två möten till.');
    expect(buttons(message)).toEqual([
      ['Vi fortsätter', 'go-on'],
      ['Be om någon annan', 'Action.OpenUrl'],
    ]);
  });

  test('who says that it is no fit can pause, end or go on, and no button decides by itself', () => {
    const message = doubtful('sv', 'not-a-fit');
    expect(textOf(message)).toContain('Inget händer och Ali får inget veta, förrän du själv väljer något.');
    expect(buttons(message)).toEqual([
      ['Ta en paus', 'Action.OpenUrl'],
      ['Avsluta samarbetet', 'Action.OpenUrl'],
      ['Vi fortsätter', 'go-on'],
    ]);
    const pages = message.card.actions.flatMap(({ url }) => (url === undefined ? [] : [pageIn(url)]));
    expect(pages).toEqual([`pairing:${pairingId}:pause`, `pairing:${pairingId}:end`]);
  });
});

function pageIn(url: string): unknown {
  const context: unknown = JSON.parse(new URL(url).searchParams.get('context') ?? '');
  return typeof context === 'object' && context !== null && 'subEntityId' in context ? context.subEntityId : null;
}

describe('the introduction', () => {
  test('says who, why in sentences and what happens next', () => {
    const text = textOf(introduction('sv'));
    expect(text).toContain('Ali Rahimi blir din mentor');
    expect(text).toContain('Ali är mycket säker på ledarskap, som du vill bli bättre på.');
    expect(text).toContain('Ni liknar varandra i arbetssätt.');
    expect(text).toContain('Ni har gemensam arbetstid bland annat tisdag förmiddag.');
    expect(text).toContain('Mötena med Ali bokas nu');
  });

  test('leads to the pairing in the tab', () => {
    const [action] = introduction('en').card.actions;
    const url = new URL(action?.url ?? '');
    expect(url.pathname).toBe('/l/entity/0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901/home');
    // Where the client cannot open the tab, as in Outlook, the same place opens in the browser.
    expect(url.searchParams.get('webUrl')).toMatch(/^https:\/\/lodestar\.example\/tab\//);
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'pairing:00000000-0000-4000-8000-0000000000d1',
    });
  });
});

test('the booked card counts what was moved and skipped', () => {
  const counts = { planned: 8, moved: 1, skipped: 2 };
  const message = bookedCard(
    { partner: inLondon, first: later, counts, pairingId: '00000000-0000-4000-8000-0000000000d1' },
    readerOf('sv'),
    at,
  );
  expect(textOf(message)).toContain('8 bokade, 1 flyttat, 2 inställda');
});

function inputs({ card }: CardMessage): readonly string[] {
  return card.body.flatMap((element) => ('id' in element ? [element.id] : []));
}

function textOf({ card }: CardMessage): string {
  return card.body
    .flatMap((element) => ('text' in element ? [element.text] : 'label' in element ? [element.label] : []))
    .join('\n');
}
