import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CalendarCheckmarkRegular, CalendarMonthRegular, TextBulletListRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { MeetingList } from '../meetings/MeetingList.tsx';
import { rowId } from '../meetings/MeetingRow.tsx';
import { MonthView } from '../meetings/MonthView.tsx';
import { NoMeeting } from '../meetings/NoMeeting.tsx';
import { StandingTime } from '../meetings/StandingTime.tsx';
import { Asks, isAskedOfMeetings } from './Asks.tsx';
import type { PairingDialogs } from './PairingDialogs.tsx';
import type { MeetingsView } from './pairing-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', alignItems: 'center', justifyContent: 'space-between' },
  counts: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  toggle: { '@media (pointer: coarse)': { minHeight: '44px' } },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 248px',
    gap: '40px 48px',
    alignItems: 'start',
    '@container (max-width: 780px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface PairingMeetingsProps {
  readonly pairing: PairingBody;
  readonly dialogs: PairingDialogs;
}

/** The pairing's meetings: what has become of the plan, each one as a list or in a month, and the standing time. */
export function PairingMeetings({ pairing, dialogs }: PairingMeetingsProps): ReactNode {
  const styles = useStyles();
  const { page, move, skip } = dialogs;
  const [shown, change] = page;
  const { meetings, nextMeeting } = pairing;
  const isBroken = pairing.status === 'paused' || pairing.series.trouble !== null || meetings.length === 0;
  const show = (meeting: MeetingBody): void => {
    const row = (): HTMLElement | null => document.querySelector(`#${rowId(meeting)}`);
    flushSync(() => change({ view: 'list', ahead: true, past: true }, 'push'));
    row()?.focus();
  };
  return (
    <div className={styles.stack}>
      <Asks pairing={pairing} dialogs={dialogs} meetingsOnly />
      {isBroken ? <NoMeeting pairing={pairing} resume={() => dialogs.open('resume')} /> : null}
      <Head pairing={pairing} dialogs={dialogs} />
      {meetings.length === 0 ? null : shown.view === 'month' ? (
        <MonthView
          meetings={meetings}
          month={shown.month}
          turn={(month) => change({ month }, 'replace')}
          around={nextMeeting?.start ?? null}
          show={show}
        />
      ) : (
        <div className={styles.two}>
          <MeetingList
            pairing={pairing}
            quiet={isAskedOfMeetings(pairing)}
            shown={shown}
            show={(parts) => change(parts, 'replace')}
            move={move}
            skip={skip}
          />
          <StandingTime pairing={pairing} change={() => move(null, null)} />
        </div>
      )}
    </div>
  );
}

function Head({ pairing, dialogs }: PairingMeetingsProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { meetings, mayTell, series } = pairing;
  const { planned, moved, skipped } = series.counts;
  if (meetings.length === 0 && !mayTell) return null;
  return (
    <div className={styles.head}>
      <span className={styles.counts}>
        {meetings.length === 0 ? '' : tab.pairing.meetingsPlan(planned, moved, skipped)}
      </span>
      <div className={styles.acts}>
        {meetings.length === 0 ? null : <ViewSwitch dialogs={dialogs} />}
        {mayTell ? (
          <Button icon={<CalendarCheckmarkRegular />} onClick={() => dialogs.open('met')}>
            {tab.outside.open}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const icons: Readonly<Record<MeetingsView, ReactElement>> = {
  list: <TextBulletListRegular />,
  month: <CalendarMonthRegular />,
};

function ViewSwitch({ dialogs: { page } }: Pick<PairingMeetingsProps, 'dialogs'>): ReactNode {
  const styles = useStyles();
  const { view: words } = useTexts().tab.meetings;
  const [shown, change] = page;
  return (
    <div role="group" aria-label={words.label} className={styles.acts}>
      {(['list', 'month'] as const).map((view) => (
        <ToggleButton
          key={view}
          className={styles.toggle}
          appearance="subtle"
          size="small"
          checked={shown.view === view}
          icon={icons[view]}
          onClick={() => change({ view }, 'push')}
        >
          {words[view]}
        </ToggleButton>
      ))}
    </div>
  );
}
