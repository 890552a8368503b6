import { naming } from '../support/first-competences.ts';
import { describe, expect, test } from '@jest/globals';
import type { CardMessage } from '#bot/cards/card.ts';
import { requestCard, suggestionsCard } from '#bot/cards/choosing/choice-cards.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { actionsOn, textOf as textOfCard } from '../support/card.ts';
import { requestWith, suggestionsWith } from './choice-messages.ts';

const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const inSwedish = { ...naming('sv'), timeZone: 'Europe/Stockholm' };

/** The sentences of the card, without its buttons. */
function textOf({ card }: CardMessage): string {
  return textOfCard(card.body);
}

describe('the card with mentors to choose from', () => {
  test('says who they are and why, and leads to the page where they are ranked', () => {
    const message = suggestionsCard(suggestionsWith({}), inSwedish, links);
    const text = textOf(message);
    expect(text).toContain('Två mentorer som kan passa dig');
    expect(text).toContain('Produktionschef · Gjuteriet · Luleå');
    expect(text).toContain('Ali är mycket säker på ledarskap, som du vill bli bättre på. Ni finns båda i Luleå.');
    expect(actionsOn(message.card).map(({ title }) => title)).toEqual(['Välj mentor']);
    expect(decodeURIComponent(actionsOn(message.card)[0]?.url ?? '')).toContain('"subEntityId":"choose"');
  });

  test('is kind when the mentors before had no time', () => {
    const text = textOf(suggestionsCard(suggestionsWith({ isRenewed: true }), inSwedish, links));
    expect(text).toContain('Det säger inget om dig');
  });

  test('says afterwards how far it has come', () => {
    const asked = suggestionsCard(suggestionsWith({ state: 'asked', asked: 'Ali Rahimi' }), inSwedish, links);
    expect(textOf(asked)).toContain('Vi har frågat Ali Rahimi');
    expect(textOf(suggestionsCard(suggestionsWith({ state: 'wished' }), inSwedish, links))).toContain('HR har med dem');
  });
});

describe('the card with a request', () => {
  test('says who asks, what for, in which words and until when; either answer is one press', () => {
    const message = requestCard(requestWith({}), inSwedish, links);
    const text = textOf(message);
    expect(text).toContain('Sara Holm vill ha dig som mentor');
    expect(text).toContain('Vill bli bättre på ledarskap och nätverkande.');
    expect(text).toContain('”Hej! Jag vill leda mitt första projekt.”');
    expect(text).toContain('senast 22 december 2026');
    const buttons = actionsOn(message.card).map(({ title, verb, data }) => ({ title, verb, data }));
    expect(buttons.slice(0, 2)).toEqual([
      { title: 'Tacka ja', verb: 'accept-request', data: { requestId: '00000000-0000-4000-8000-0000000000e1' } },
      { title: 'Inte just nu', verb: 'decline-request', data: { requestId: '00000000-0000-4000-8000-0000000000e1' } },
    ]);
  });

  test('says in its first line that it is a reminder, and never why', () => {
    const text = textOf(requestCard(requestWith({ isReminder: true }), inSwedish, links));
    expect(text).toContain('Påminnelse: Sara Holm väntar på ditt svar');
  });

  test('does not let a greeting pass for a link of ours', () => {
    const text = textOf(requestCard(requestWith({ greeting: 'Läs [här](https://example.org)' }), inSwedish, links));
    expect(text).not.toMatch(/(?<!\\)\]\(/);
  });

  test.each(['accepted', 'declined', 'over'] as const)('has no answers left when it is %s', (state) => {
    const { card } = requestCard(requestWith({ state }), inSwedish, links);
    expect(actionsOn(card).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
    expect(textOfCard(card.body)).not.toContain('Jag vill leda');
  });
});
