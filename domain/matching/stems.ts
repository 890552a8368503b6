/** Words that say nothing about what somebody wants to learn, in both languages. */
const stopWords = new Set(
  (
    'och att det den der som en ett de dem jag mig min mitt mina du dig din ditt dina vi oss vår vårt våra han hon ' +
    'man sig sin sitt sina är var vara varit bli blir blev bättre bra god gott mer mest mycket många få får fått ha ' +
    'har hade haft kan kunna ska skall skulle vill vilja behöver genom med utan om på av för från till inom under ' +
    'över efter innan när hur vad vem vilken vilka också även inte eller men så då nu här där alla allt annan andra ' +
    'första förste andra nästa fler flera några något någon själv själva alltid aldrig ofta sedan redan bara både ' +
    'inför vid hos mellan samt eftersom dag år månad vecka gång hitta våga börja komma gå se ta ge bidra hjälpa hjälp ' +
    'lära utveckla utvecklas öva förstå göra gör bygga nya ny nytt egen eget egna arbete arbeta jobb jobba ' +
    'the and for with without from into onto about over under after before when how what who which that this these ' +
    'those are was were been being have has had can could will would shall should must may might want need get got ' +
    'become becoming better good more most much many very also not but our your their his her its they them you all ' +
    'any some other new own learn learning develop developing improve improving understand make making build ' +
    'first second next last few several someone something always never often only both between during through within ' +
    'day year month week start find come take give help one two way more less feel dare able just even still every each ' +
    'building grow growing work working job use using'
  ).split(' '),
);

/** Endings that Swedish and English put on a word, tried from the longest on. */
const endings = (
  'a e s ar er or en et na ed es ly ad as ade are ast het ing ers era ens ets ande ende arna erna orna ning erar ering ' +
  'ments ment aren arens arnas ernas erande ningar ningen heten heter ation ations ership arskap erskap'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

/**
 * A word without its ending, so that "leder", "leda" and "ledning" are one. At least three letters stay, and the
 * last s of "stress" is no ending.
 */
export function stemOf(word: string): string {
  const ending = endings.find(
    (each) => word.endsWith(each) && word.length - each.length >= 3 && !(each === 's' && word.endsWith('ss')),
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The words of a text that carry meaning, lower-cased, each once, in the order in which they stand. */
export function significantWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= 3 && !stopWords.has(word));
}
