import { describe, expect, test } from '@jest/globals';
import { heading, paragraph, quiet, subheading, warning } from '#bot/cards/card.ts';
import { cardMarkdown } from '#standin/shell/web/chat/card-markdown.ts';

/** What somebody reads of a text block, as a client that reads Markdown shows it. */
function read(text: string): string {
  return cardMarkdown(text)
    .replaceAll('<br>', '\n')
    .replaceAll(/<\/?p>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const written = [
  'Anna_Maria_',
  '_Anna_ *Berg* **Ek**',
  '[a](b) *c* <d>',
  '[Logga in](https://evil.example)',
  '[x][y]\n\n[y]: https://evil.example',
  '# Rubrik',
  '- ett\n- två',
  '* ett',
  '+ ett',
  '1. ett\n2) två',
  '> citat',
  '`kod` ~~bort~~ | tabell |',
  'AT&amp;T &copy; &#65;',
  'C:\\temp\\_x_',
  'Rad ett\n===\nRad två\n---',
  'Vanlig text med (parentes), bindestreck - och 3.5 timmar.',
];

describe('what people write is read as they wrote it', () => {
  test.each(written)('%j', (text) => {
    for (const block of [heading, subheading, paragraph, quiet, warning]) {
      const element = block(text);
      if (element.type !== 'TextBlock') throw new Error('No text block');
      expect(read(element.text)).toBe(text);
    }
  });

  test('and holds no sign that another reader of Markdown would take for one', () => {
    for (const text of written) {
      const element = paragraph(text);
      if (element.type !== 'TextBlock') throw new Error('No text block');
      const rest = element.text.replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
      expect(rest).not.toMatch(/[\\`*_[\]<>&~|]/);
      expect(rest).not.toMatch(/^\s*([#+=-]|\d+[.)])/m);
    }
  });
});
