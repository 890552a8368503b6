import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  amount,
  clocksDiffer,
  list,
  plainDay,
  shortDay,
  shortWeekday,
  startOfSentence,
  timeOfDay,
  zoneName,
  type Reader,
} from '#texts/format.ts';
import { namesTogether } from '#texts/words/names.ts';
import type { HrTexts } from '#texts/tab-leads-sv.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Faces } from '../faces/Faces.tsx';
import { Meets } from '../parts/Meets.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { sortedSeries, type SeriesPlace } from './series-order.ts';
import { SeriesMenu } from './SeriesMenu.tsx';

const middle = '@media (max-width: 1000px)';
const phone = '@media (max-width: 560px)';
const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 5fr) minmax(0, 4fr) 148px 44px',
    gridTemplateAreas: '"faces words dots next menu"',
    gap: '4px 16px',
    alignItems: 'center',
    minHeight: '76px',
    padding: '10px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Thousands of rows: those out of view cost nothing.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 76px',
    [middle]: {
      gridTemplateColumns: '88px minmax(0, 1fr) 148px 44px',
      gridTemplateAreas: '"faces words next menu" "faces dots dots dots"',
    },
    [phone]: {
      gridTemplateColumns: 'minmax(0, 1fr) 44px',
      gridTemplateAreas: '"faces menu" "words words" "next next" "dots dots"',
    },
  },
  faces: { gridArea: 'faces', display: 'flex' },
  words: { gridArea: 'words', display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  dots: { gridArea: 'dots', minWidth: 0 },
  next: { gridArea: 'next', display: 'flex', flexDirection: 'column', minWidth: 0 },
  menu: { gridArea: 'menu', justifySelf: 'end' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the letters of the answer say. */
const states = { m: 'held', o: 'off', b: 'booked', v: 'moved' } as const;

/** Who meets, each meeting as a dot, and when the next one is. */
export function SeriesList({ rows, place }: { rows: readonly SeriesRow[]; place: SeriesPlace }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { shown, more } = useMore(sortedSeries(rows), 50);
  return (
    <>
      <ul className={styles.list} aria-label={hr.meetings.state[place]}>
        {shown.map((row) => (
          <Row key={row.id} row={row} place={place} />
        ))}
      </ul>
      {more}
    </>
  );
}

function Row({ row, place }: { row: SeriesRow; place: SeriesPlace }): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const facts = useFacts(row, place);
  const { people } = row;
  const names = namesTogether(
    people.map(({ name }) => name),
    language,
  );
  return (
    <li className={styles.row}>
      <span className={styles.faces}>
        <Faces people={people.slice(0, 3)} size={48} />
      </span>
      <span className={styles.words}>
        <Body1Strong>{names}</Body1Strong>
        <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      </span>
      <span className={styles.dots}>
        <Dots row={row} />
      </span>
      <Next row={row} />
      <span className={styles.menu}>
        <SeriesMenu row={row} />
      </span>
    </li>
  );
}

/** How far they have come, when they meet as a rule, and how where that is not as the programme says. */
function useFacts(row: SeriesRow, place: SeriesPlace): readonly string[] {
  const { hr, words, language } = useTexts();
  const { reader } = useReaderClock();
  const texts = hr.meetings;
  const { counts, due, standing, ownRhythm, risk } = row;
  const first =
    place === 'not-met'
      ? (risk?.what ?? texts.since(shortDay(row.since, reader)))
      : texts.held(amount(counts.held, language), amount(due, language));
  const booking = row.status === 'wanted' || row.status === 'changing' ? [texts.booking[row.status]] : [];
  return [
    first,
    ...(place === 'not-met' && counts.moved > 0 ? [texts.moved(counts.moved)] : []),
    ...booking,
    ...(standing === null ? [] : [startOfSentence(standing)]),
    ...(ownRhythm === null
      ? []
      : [texts.ownRhythm(words.cadence[ownRhythm.cadence], amount(ownRhythm.minutes, language))]),
  ];
}

/** The dots say in words what they show in form. */
function Dots({ row: { meets, counts } }: { row: SeriesRow }): ReactNode {
  const { hr, language } = useTexts();
  const texts = hr.meetings;
  const of = Array.from(meets).flatMap((letter) =>
    letter === 'm' || letter === 'o' || letter === 'b' || letter === 'v' ? [states[letter]] : [],
  );
  if (of.length === 0) return null;
  const said = [
    texts.counts(counts.held, counts.planned + counts.extra),
    ...(counts.held === 0 ? [] : [texts.confirmed(counts.confirmed)]),
    ...(counts.extra === 0 ? [] : [texts.extra(counts.extra)]),
    ...(counts.moved === 0 ? [] : [texts.moved(counts.moved)]),
    ...(counts.skipped === 0 ? [] : [texts.skipped(counts.skipped)]),
  ];
  return <Meets small of={of} label={list(said, language)} />;
}

function Next({ row }: { row: SeriesRow }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  const { nextStart, pausedUntil } = row;
  const texts = hr.meetings;
  if (pausedUntil !== null) {
    return <Body1 className={styles.next}>{texts.pausedUntil(plainDay(pausedUntil, language))}</Body1>;
  }
  if (nextStart === null) return <Body1 className={styles.next}>{row.status === 'ended' ? '' : texts.noNext}</Body1>;
  const when = `${shortWeekday(nextStart, reader)} ${shortDay(nextStart, reader)} ${timeOfDay(nextStart, reader)}`;
  const elsewhere = timesElsewhere(row, nextStart, reader, texts);
  return (
    <span className={styles.next}>
      <Body1>{startOfSentence(when)}</Body1>
      <Caption1 className={styles.quiet}>{elsewhere.length === 0 ? texts.next : elsewhere.join(', ')}</Caption1>
    </span>
  );
}

/** When it is for those whose clock is not the reader's. */
function timesElsewhere(
  { people }: SeriesRow,
  start: string,
  reader: Reader,
  texts: HrTexts['meetings'],
): readonly string[] {
  const times = people.flatMap(({ timeZone, place }) => {
    if (timeZone === null || !clocksDiffer(start, timeZone, reader.timeZone)) return [];
    const time = timeOfDay(start, { ...reader, timeZone });
    // Of a place that names a part of town too, the town.
    const [town = ''] = place.split(',');
    return [texts.timeIn(time, town === '' ? zoneName(timeZone, reader.language) : town)];
  });
  return [...new Set(times)];
}
