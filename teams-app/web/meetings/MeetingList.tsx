import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { localDate, monthName, startOfSentence } from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { MeetingRow, type MeetingActs } from './MeetingRow.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '28px', minWidth: 0 },
  month: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  fold: { marginInlineStart: '-12px', alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface MeetingListProps extends MeetingActs {
  readonly pairing: PairingBody;
  /** Unfolded from outside, when the month view points at an earlier meeting. */
  readonly pastShown: boolean;
  readonly showPast: (shown: boolean) => void;
}

/** Every meeting, by month; those that have been are folded away. */
export function MeetingList({ pairing, pastShown, showPast, ...acts }: MeetingListProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { now } = useReaderClock();
  const id = useId();
  const isPast = ({ end }: MeetingBody): boolean => Date.parse(end) < Date.parse(now);
  const past = pairing.meetings.filter(isPast).toReversed();
  const ahead = pairing.meetings.filter((meeting) => !isPast(meeting));
  return (
    <div className={styles.stack}>
      {ahead.length === 0 && pairing.series.status !== 'wanted' ? (
        <Body1 className={styles.quiet}>{tab.pairing.noneAhead}</Body1>
      ) : null}
      <Months meetings={ahead} pairing={pairing} {...acts} />
      {past.length === 0 ? null : (
        <>
          <Button
            className={styles.fold}
            appearance="subtle"
            icon={pastShown ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={pastShown}
            aria-controls={id}
            onClick={() => showPast(!pastShown)}
          >
            {tab.meetings.past(past.length)}
          </Button>
          <div id={id} hidden={!pastShown}>
            {pastShown ? <Months meetings={past} pairing={pairing} {...acts} /> : null}
          </div>
        </>
      )}
    </div>
  );
}

interface MonthsProps extends MeetingActs {
  readonly meetings: readonly MeetingBody[];
  readonly pairing: PairingBody;
}

function Months({ meetings, pairing, ...acts }: MonthsProps): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const { reader } = useReaderClock();
  const monthOf = ({ start }: MeetingBody): string => localDate(start, reader.timeZone).slice(0, 7);
  const months = [...new Set(meetings.map(monthOf))];
  return (
    <div className={styles.stack}>
      {months.map((month) => (
        <section key={month} className={styles.month}>
          <Subtitle2 as="h2">{startOfSentence(monthName(month, language))}</Subtitle2>
          <ul className={styles.list}>
            {meetings
              .filter((meeting) => monthOf(meeting) === month)
              .map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  meeting={meeting}
                  offer={pairing.offers.find(({ meeting: about }) => about?.id === meeting.id) ?? null}
                  partner={pairing.partner}
                  {...acts}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
