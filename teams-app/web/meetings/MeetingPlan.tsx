import {
  Body1,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Title3,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowRepeatAllRegular,
  CalendarAddRegular,
  CalendarCheckmarkRegular,
  CalendarSyncRegular,
  DoorArrowRightRegular,
  LocationRegular,
  MoreHorizontalRegular,
  PauseRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { plainDay, startOfSentence } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  plan: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '16px 32px',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 320px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** What is opened from here; each says what will happen before it does. */
export type PlanAct = 'standing' | 'pause' | 'resume' | 'place' | 'feed' | 'end' | 'met' | 'rhythm';

/** The way back to the programme's rhythm stays open when HR lets nobody choose any more. */
export function mayProposeRhythm({ status, rhythm: { choices, isOwn } }: PairingBody): boolean {
  return status !== 'closed' && (choices !== null || isOwn);
}

interface MeetingPlanProps {
  readonly pairing: PairingBody;
  readonly open: (act: PlanAct) => void;
}

/** When the two meet as a rule, what has become of the plan, and what they can do about it. */
export function MeetingPlan({ pairing, open }: MeetingPlanProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { series, place, endsOn, status, meetings } = pairing;
  const { standing, minutes, counts } = series;
  if (status === 'closed' && meetings.length === 0) return null;
  return (
    <div className={styles.plan}>
      <div className={styles.words}>
        {standing === null ? (
          <Body1 className={styles.quiet}>
            {series.status === 'wanted' ? tab.meeting.wanted : tab.pairing.noMeetings}
          </Body1>
        ) : (
          <>
            <Title3 as="h2">{startOfSentence(standing)}</Title3>
            <Body1>
              {[
                ...(minutes === null ? [] : [tab.meetings.minutes(String(minutes), plainDay(endsOn, language))]),
                place ?? tab.meetings.inTeams,
                ...(pairing.rhythm.isOwn ? [tab.together.own] : []),
              ].join(' · ')}
            </Body1>
            <Body1 className={styles.quiet}>
              {tab.pairing.meetingsPlan(counts.planned, counts.moved, counts.skipped)}
            </Body1>
          </>
        )}
      </div>
      <PlanActions pairing={pairing} open={open} />
    </div>
  );
}

function PlanActions({ pairing, open }: MeetingPlanProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { series, status, mayTell } = pairing;
  return (
    <div className={styles.actions}>
      {mayTell ? (
        <Button icon={<CalendarCheckmarkRegular />} onClick={() => open('met')}>
          {tab.outside.open}
        </Button>
      ) : null}
      {series.mayChange && status !== 'closed' ? (
        <Button icon={<CalendarSyncRegular />} onClick={() => open('standing')}>
          {tab.meetings.newStanding}
        </Button>
      ) : null}
      {status === 'closed' ? null : <PlanMenu pairing={pairing} open={open} />}
    </div>
  );
}

function PlanMenu({ pairing, open }: MeetingPlanProps): ReactNode {
  const { tab } = useTexts();
  const texts = tab.meetings;
  const isPaused = pairing.status === 'paused';
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={texts.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isPaused ? (
            <MenuItem icon={<PlayRegular />} onClick={() => open('resume')}>
              {texts.resume}
            </MenuItem>
          ) : (
            <MenuItem icon={<PauseRegular />} onClick={() => open('pause')}>
              {texts.pause}
            </MenuItem>
          )}
          {mayProposeRhythm(pairing) ? (
            <MenuItem icon={<ArrowRepeatAllRegular />} onClick={() => open('rhythm')}>
              {tab.together.open}
            </MenuItem>
          ) : null}
          <MenuItem icon={<LocationRegular />} onClick={() => open('place')}>
            {pairing.place === null ? texts.place : texts.placeChange}
          </MenuItem>
          <MenuItem icon={<CalendarAddRegular />} onClick={() => open('feed')}>
            {texts.feed}
          </MenuItem>
          <MenuItem icon={<DoorArrowRightRegular />} onClick={() => open('end')}>
            {texts.end}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
