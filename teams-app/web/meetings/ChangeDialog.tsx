import {
  Button,
  Dialog,
  DialogBody,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { dayOf, startOfSentence, timeOfDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { OtherTimes } from './OtherTimes.tsx';
import { SkipMeeting } from './SkipMeeting.tsx';
import { changeActs, type ChangeAct, type WantedChange } from './wanted-change.ts';

const useStyles = makeStyles({
  surface: {
    maxWidth: '620px',
    // On a phone a sheet from below, where the thumb is.
    '@media (max-width: 640px)': {
      position: 'fixed',
      inset: 'auto 0 0 0',
      margin: 0,
      width: '100%',
      maxWidth: 'none',
      maxHeight: '92vh',
      borderRadius: '12px 12px 0 0',
      paddingBottom: 'calc(20px + env(safe-area-inset-bottom))',
    },
  },
  body: { gridTemplateRows: 'auto auto 1fr auto' },
  tabs: { gridColumn: '1 / -1', gridRow: 2, marginInline: '-8px', flexWrap: 'wrap' },
  shown: { display: 'contents' },
  hidden: { display: 'none' },
  close: { minWidth: '32px', '@media (pointer: coarse)': { minWidth: '44px', minHeight: '44px' } },
  title: { paddingBlockEnd: tokens.spacingVerticalXS },
});

interface ChangeDialogProps {
  readonly pairing: PairingBody;
  readonly wanted: WantedChange;
  readonly close: () => void;
}

/** One meeting is moved or left out, or all of them get another standing time: one dialog, three ways. */
export function ChangeDialog({ pairing, wanted, close }: ChangeDialogProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const [act, go] = useState(wanted.act);
  // What has been looked for is there again when one comes back to it.
  const [visited, visit] = useState<readonly ChangeAct[]>([wanted.act]);
  const { meeting, offerId } = wanted;
  const open = changeActs.filter(
    (each) => each === wanted.act || (meeting === null ? false : each !== 'standing' || pairing.series.mayChange),
  );
  const turn = (to: unknown): void => {
    const next = open.find((each) => each === to) ?? act;
    go(next);
    visit((before) => [...new Set([...before, next])]);
  };
  return (
    <Dialog open onOpenChange={(_, { open: stays }) => (stays ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <Title act={act} meeting={meeting} close={close} />
          {open.length < 2 ? null : (
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={act}
              onTabSelect={(_, { value }) => turn(value)}
              aria-label={tab.change.label}
            >
              {open.map((each) => (
                <Tab key={each} value={each}>
                  {tab.change[each]}
                </Tab>
              ))}
            </TabList>
          )}
          {visited.map((each) => (
            <div key={each} className={each === act ? styles.shown : styles.hidden}>
              <Pane act={each} {...{ pairing, meeting, close }} offerId={each === wanted.act ? offerId : null} />
            </div>
          ))}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type PaneProps = Omit<ChangeDialogProps, 'wanted'> & WantedChange;

function Pane({ act, pairing, meeting, offerId, close }: PaneProps): ReactNode {
  if (act === 'skip') return meeting === null ? null : <SkipMeeting {...{ pairing, meeting, close }} />;
  const subject = act === 'standing' || meeting === null ? null : meeting;
  return <OtherTimes pairing={pairing} meeting={subject} offerId={offerId} close={close} />;
}

function Title({ act, meeting, close }: Pick<PaneProps, 'act' | 'meeting' | 'close'>): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const title =
    act === 'standing' || meeting === null
      ? tab.offer.standingTitle
      : `${startOfSentence(dayOf(meeting.start, reader, now))} ${timeOfDay(meeting.start, reader)}`;
  return (
    <DialogTitle
      className={styles.title}
      action={
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={tab.change.leave}
          onClick={close}
        />
      }
    >
      {title}
    </DialogTitle>
  );
}
