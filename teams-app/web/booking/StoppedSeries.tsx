import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { dayOf, list, shortDay } from '#texts/format.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Faces } from '../faces/Faces.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { openChat } from '../teams-host.ts';
import { RetryButton } from './RetryButton.tsx';
import { SeriesMenu } from './SeriesMenu.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: '20px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalM,
      justifyItems: 'start',
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, maxWidth: '64ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
});

/** Those whose meetings do not go on by themselves: what happened, what follows, and what to do, the first most plainly. */
export function StoppedSeries({ rows }: { rows: readonly SeriesRow[] }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { shown, more } = useMore(rows, 20);
  return (
    <div>
      <ul className={styles.list} aria-label={hr.meetings.state.stopped}>
        {shown.map((row, at) => (
          <Row key={row.id} row={row} isFirst={at === 0} />
        ))}
      </ul>
      {more}
    </div>
  );
}

function Row({ row, isFirst }: { row: SeriesRow; isFirst: boolean }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader, now } = useReaderClock();
  const { people, trouble, risk, lastMet } = row;
  const names = list(
    people.map(({ name }) => name),
    language,
  );
  const said = trouble ?? risk;
  if (said === null) return null;
  const met = lastMet === null ? hr.meetings.neverMet : hr.meetings.lastMet(dayOf(lastMet, reader, now));
  const detail = trouble === null ? names : `${names} · ${hr.status.since(shortDay(trouble.since, reader))}`;
  return (
    <li className={styles.row} aria-label={names}>
      <Faces people={people.slice(0, 3)} size={48} />
      <span className={styles.words}>
        <Body1Strong>{said.what}</Body1Strong>
        <Body1>{`${met} ${said.advice}`}</Body1>
        <Caption1 className={styles.quiet}>{detail}</Caption1>
      </span>
      <span className={styles.actions}>
        <Act row={row} names={names} isFirst={isFirst} />
        <SeriesMenu row={row} />
      </span>
    </li>
  );
}

/** Booking is tried again; who does not meet is asked. Where only the two can answer there is nothing to press. */
function Act({ row, names, isFirst }: { row: SeriesRow; names: string; isFirst: boolean }): ReactNode {
  const { hr } = useTexts();
  if (row.trouble?.reason === 'split-in-outlook') return null;
  if (row.trouble !== null) return <RetryButton kind="series" id={row.id} names={names} primary={isFirst} />;
  return (
    <Button
      appearance={isFirst ? 'primary' : 'secondary'}
      icon={<ChatRegular />}
      aria-label={hr.meetings.askFor(names)}
      onClick={() => openChat(row.addresses, '')}
    >
      {hr.meetings.ask}
    </Button>
  );
}
