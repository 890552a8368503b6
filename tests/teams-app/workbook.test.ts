import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { workbookOf } from '#teams-app/api/workbook.ts';

const partsOf = async (sheets: Parameters<typeof workbookOf>[0]): Promise<(name: string) => string> => {
  const parts = unzipSync(await workbookOf(sheets));
  return (name) => {
    const bytes = parts[name];
    if (bytes === undefined) throw new Error(`No ${name}`);
    return strFromU8(bytes);
  };
};

/** A sheet of its own with these rows: its cells, and the texts that they name. */
const written = async (rows: Parameters<typeof workbookOf>[0][number]['rows']) => {
  const part = await partsOf([{ name: 'Par', rows }]);
  return { cells: part('xl/worksheets/sheet1.xml'), texts: part('xl/sharedStrings.xml') };
};

describe('a workbook', () => {
  test('has the sheets under their names', async () => {
    const part = await partsOf([
      { name: 'Par', rows: [['Mentor']] },
      { name: 'Väntar & vilar', rows: [['Person']] },
    ]);
    expect(part('xl/workbook.xml')).toMatch(/name="Par".*name="Väntar &amp; vilar"/s);
    expect(part('xl/sharedStrings.xml')).toContain('Person');
    expect(part('xl/worksheets/sheet2.xml')).toContain('r="A1"');
  });

  test('keeps numbers as numbers, every cell in its place and the header in view', async () => {
    const row = Array.from({ length: 28 }, (_, at) => at);
    const { cells } = await written([['Rubrik'], row]);
    expect(cells).toMatch(/<c r="Z2"[^>]*><v>25<\/v><\/c>/);
    expect(cells).toMatch(/<c r="AB2"[^>]*><v>27<\/v><\/c>/);
    expect(cells).toContain('state="frozen"');
  });

  test('never calculates a text that somebody wrote', async () => {
    const { cells, texts } = await written([
      ['Namn'],
      ['=HYPERLINK("http://evil.example")'],
      ['+46 70'],
      ['Åsa <b> & "Bo"'],
    ]);
    expect(texts).toMatch(/>(?:'|&apos;|&#39;)=HYPERLINK/);
    expect(texts).toMatch(/>(?:'|&apos;|&#39;)\+46 70</);
    expect(texts).toContain('Åsa &lt;b&gt; &amp; ');
    expect(cells).not.toContain('<f>');
  });

  test('is well-formed whatever the cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (values) => {
        const { cells, texts } = await written([['Rubrik'], values]);
        expect(`${cells}${texts}`.match(/[^\t\n\r\u0020-\uFFFD]/)).toBeNull();
        expect(cells.match(/<c r="[A-Z]2"[^>]*t="s"/g)?.length ?? 0).toBe(
          values.filter((value) => value !== '').length,
        );
      }),
    );
  });
});
