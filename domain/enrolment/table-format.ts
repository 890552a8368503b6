/** How the files that people bring along may be written. */

/** The signs of Windows, Macs and DOS in western and central Europe, and Unicode. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'macintosh',
  'cp850',
  'cp437',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof encodings)[number];

/** What stands between two cells; `own`: the sign that the file's own first line names, as Excel writes it. */
export const separators = ['semicolon', 'comma', 'tab', 'bar', 'own'] as const;
export type Separator = (typeof separators)[number];

/** What HR says of a file; what is null is guessed. */
export interface TableChoices {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** The number that the row of headers has in a spreadsheet; 0 when the file has none. */
  readonly headerRow: number | null;
}

export const nothingChosen: TableChoices = { encoding: null, separator: null, headerRow: null };
