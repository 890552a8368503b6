import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { MeetingRow, type MeetingActs } from './MeetingRow.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '32px', minWidth: 0, containerType: 'inline-size' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline', marginTop: '4px' },
  press: { minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** As many as are looked at; the others are one press away. */
const [fewAhead, fewPast] = [4, 3];

interface MeetingListProps extends MeetingActs {
  readonly pairing: PairingBody;
  /** Is something else on the page to be done first? */
  readonly quiet: boolean;
  readonly shown: { readonly ahead: boolean; readonly past: boolean };
  readonly show: (shown: { readonly ahead?: boolean; readonly past?: boolean }) => void;
}

/** The next meeting, those after it, and those that have been, the latest first. */
export function MeetingList({ pairing, quiet, shown, show, ...acts }: MeetingListProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const id = useId();
  const isPast = ({ end }: MeetingBody): boolean => Date.parse(end) < Date.parse(now);
  const past = pairing.meetings.filter(isPast).toReversed();
  const ahead = pairing.meetings.filter((meeting) => !isPast(meeting));
  const last = ahead.at(-1);
  return (
    <div className={styles.stack}>
      <div className={styles.part}>
        {ahead.length === 0 && pairing.series.status !== 'wanted' ? (
          <Body1 className={styles.quiet}>{tab.pairing.noneAhead}</Body1>
        ) : null}
        <Rows meetings={shown.ahead ? ahead : ahead.slice(0, fewAhead)} {...{ pairing, quiet, ...acts }} />
        <More left={shown.ahead ? 0 : ahead.length - fewAhead} open={() => show({ ahead: true })}>
          {last === undefined ? '' : tab.meetings.until(dayOf(last.start, reader, now))}
        </More>
      </div>
      {past.length === 0 ? null : (
        <section className={styles.part} aria-labelledby={id}>
          <h2 id={id} className={styles.heading}>
            {tab.meetings.earlier}
          </h2>
          <Rows meetings={shown.past ? past : past.slice(0, fewPast)} {...{ pairing, quiet, ...acts }} />
          <More left={shown.past ? 0 : past.length - fewPast} open={() => show({ past: true })} />
        </section>
      )}
    </div>
  );
}

type RowsProps = Omit<MeetingListProps, 'shown' | 'show'> & { readonly meetings: readonly MeetingBody[] };

function Rows({ meetings, pairing, quiet, ...acts }: RowsProps): ReactNode {
  const styles = useStyles();
  const { nextMeeting, offers, partner } = pairing;
  return (
    <ul className={styles.list}>
      {meetings.map((meeting) => (
        <MeetingRow
          key={meeting.id}
          meeting={meeting}
          offer={offers.find(({ meeting: about }) => about?.id === meeting.id) ?? null}
          partner={partner}
          next={meeting.id === nextMeeting?.id ? (quiet ? 'quiet' : 'now') : undefined}
          {...acts}
        />
      ))}
    </ul>
  );
}

function More(props: { left: number; open: () => void; children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const { meetings } = useTexts().tab;
  const { left, open, children } = props;
  if (left <= 0) return null;
  return (
    <div className={styles.more}>
      <Link as="button" className={styles.press} onClick={open}>
        {meetings.more(left)}
      </Link>
      <Caption1 className={styles.quiet}>{children}</Caption1>
    </div>
  );
}
