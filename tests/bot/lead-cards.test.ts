import { actionsOn } from '../support/card.ts';
import { describe, expect, test } from '@jest/globals';
import { alertCard, leadMessageCard, programmeReportCard } from '#bot/cards/leads/lead-cards.ts';
import { links, readerOf } from './card-samples.ts';
import { alertMessage, messageOfLeads } from './lead-messages.ts';

const texts = (card: object) => JSON.stringify(card);

describe('the card that tells a lead what needs them', () => {
  test('has one press for a wish for help alone, and the way to the page', () => {
    const { card, summary } = alertCard(alertMessage('one wish'), readerOf('sv'), links);
    expect(summary).toBe('Det här behöver dig');
    expect(actionsOn(card).map(({ title }) => title)).toEqual([
      'Jag tar det',
      'Skriv till Sara',
      'Se vad som behöver dig',
      'Ändra vad du får veta',
    ]);
    // Looking at the list in Teams tells nothing of anybody.
    expect(summary).not.toContain('Sara');
  });

  test('keeps to three programmes, each with the name of its programme, and says how much more there is', () => {
    const { card } = alertCard(alertMessage('many'), readerOf('en'), links);
    expect(actionsOn(card).map(({ title }) => title)).toEqual([
      'Open The mentoring programme',
      ...Array.from({ length: 2 }, () => 'Open New here'),
      'Change what you are told',
    ]);
    expect(texts(card)).toContain('and 12 more');
    expect(texts(card)).toContain('5 more programmes need you.');
  });
});

describe('the card about a programme that has ended by itself', () => {
  test.each([
    ['sv', 'Mentorprogrammet har avslutats av sig självt', 'kopia'],
    ['en', 'The mentoring programme has ended by itself', 'copy'],
  ] as const)('says so, and what can come after it (%s)', (language, title, next) => {
    const { programmeId, programmeName } = messageOfLeads;
    const message = { kind: 'programme-report', programmeId, programmeName } as const;
    const { card, summary } = programmeReportCard(message, readerOf(language), links);
    expect(summary).toBe(title);
    expect(texts(card)).toContain(next);
    expect(actionsOn(card)).toHaveLength(1);
  });
});

describe('the card with what leads wrote', () => {
  test.each([
    ['sv', 'Träff på torsdag', 'Från dem som leder Mentorprogrammet'],
    ['en', 'Meeting on Thursday', 'From those who lead The mentoring programme'],
  ] as const)('is read in one’s own language (%s), with whose it is, as it was written', (language, subject, from) => {
    const { card, summary } = leadMessageCard(messageOfLeads, readerOf(language), links);
    expect(summary).toBe(subject);
    expect(card.body).toHaveLength(4);
    expect(texts(card)).toContain(from);
    // No markup of the writer's works.
    expect(texts(card)).toContain(String.raw`\\*`);
  });

  test('is in the language of the programme where it has not the reader’s', () => {
    const onlySwedish = { ...messageOfLeads, words: { sv: { subject: 'Hej', body: 'Vi ses.' } } };
    expect(leadMessageCard(onlySwedish, readerOf('en'), links).summary).toBe('Hej');
  });
});
