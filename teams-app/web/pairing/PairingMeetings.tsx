import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { dayOf, plainDay } from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { CalendarFeedDialog } from '../meetings/CalendarFeedDialog.tsx';
import { ContinuationQuestion } from '../meetings/ContinuationQuestion.tsx';
import { EndDialog } from './EndDialog.tsx';
import { JointDecisions } from './JointDecisions.tsx';
import { MeetingList } from '../meetings/MeetingList.tsx';
import { MeetingPlan, mayProposeRhythm } from '../meetings/MeetingPlan.tsx';
import { rowId } from '../meetings/MeetingRow.tsx';
import { MetDialog } from '../meetings/MetDialog.tsx';
import { MonthView } from '../meetings/MonthView.tsx';
import { OfferDialog, type OfferSubject } from '../meetings/OfferDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { ReachDialog } from './ReachDialog.tsx';
import { PlaceDialog } from '../meetings/PlaceDialog.tsx';
import { ResumeDialog } from './ResumeDialog.tsx';
import { RhythmDialog } from './RhythmDialog.tsx';
import { SeriesTrouble } from '../meetings/SeriesTrouble.tsx';
import { SkipDialog } from '../meetings/SkipDialog.tsx';
import { usePageState, type ChangeState } from '../parts/use-page-state.ts';
import { dialogParameter } from '../../contract/paths.ts';
import { meetingsState, type MeetingsDialog, type MeetingsShown } from './pairing-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '32px', containerType: 'inline-size' },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '56px',
    alignItems: 'start',
    '@container (min-width: 780px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  month: {
    display: 'none',
    position: 'sticky',
    top: '24px',
    '@container (min-width: 780px)': { display: 'block' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is open above the page. */
type Opened =
  | { readonly kind: 'offer'; readonly subject: OfferSubject; readonly offerId: string | null }
  | { readonly kind: 'skip'; readonly meeting: MeetingBody }
  | { readonly kind: MeetingsDialog };

/** The pairing's meetings: when as a rule, each one with how it stands, a month at a glance, and everything to change them. */
export function PairingMeetings({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const [shown, change] = usePageState(meetingsState);
  // What begins something is not in the address: nothing may begin because an address was opened.
  const [begun, begin] = useState<Opened | null>(null);
  const named = useNamed(pairing, shown);
  const opened = begun ?? named;
  const isNamedInVain = named === null && (shown[dialogParameter] !== null || shown.offer !== null);
  useEffect(() => {
    // Else a press on what opens it would change nothing.
    if (isNamedInVain) change(nothingOpen, 'replace');
  }, [isNamedInVain, change]);
  const { meetings, series, nextMeeting } = pairing;
  const openOffer = (subject: OfferSubject, offerId: string | null): void =>
    offerId === null ? begin({ kind: 'offer', subject, offerId }) : change({ ...nothingOpen, offer: offerId }, 'push');
  const close = (): void => {
    begin(null);
    change(nothingOpen, 'replace');
  };
  const findTime = (): void => openOffer({ kind: 'standing' }, standingOffer(pairing)?.id ?? null);
  const show = (meeting: MeetingBody): void => {
    const row = (): HTMLElement | null => document.querySelector(`#${rowId(meeting)}`);
    if (row() === null) flushSync(() => change({ past: true }, 'replace'));
    row()?.focus();
  };
  return (
    <div className={styles.stack}>
      <MeetingPlan
        pairing={pairing}
        open={(act) => (act === 'standing' ? findTime() : change({ [dialogParameter]: act }, 'push'))}
      />
      <Notes pairing={pairing} change={change} />
      {meetings.length === 0 ? null : (
        <div className={styles.beside}>
          <MeetingList
            pairing={pairing}
            pastShown={shown.past}
            showPast={(past) => change({ past }, 'replace')}
            move={(meeting, offer) => openOffer({ kind: 'meeting', meeting }, usable(offer))}
            skip={(meeting) => begin({ kind: 'skip', meeting })}
          />
          <div className={styles.month}>
            <MonthView
              meetings={meetings}
              month={shown.month}
              turn={(month) => change({ month }, 'replace')}
              around={nextMeeting?.start ?? null}
              show={show}
            />
          </div>
        </div>
      )}
      {series.mayChange && meetings.length > 0 ? <Help /> : null}
      {opened === null ? null : <OpenedDialog {...{ opened, pairing, close, findTime }} />}
    </div>
  );
}

const nothingOpen = { [dialogParameter]: null, offer: null } as const;

/** What the address says is open. It stays open while the pairing changes under it, until the address says otherwise. */
function useNamed(pairing: PairingBody, shown: MeetingsShown): Opened | null {
  const { [dialogParameter]: dialog, offer } = shown;
  const find = () => ({ dialog, offer, opened: dialogNamed(pairing, dialog) ?? offerNamed(pairing, offer) });
  const [kept, keep] = useState(find);
  if (kept.dialog !== dialog || kept.offer !== offer) keep(find());
  return kept.opened;
}

/** Cards of the bot lead here as well; what opens asks before anything happens. */
function dialogNamed(pairing: PairingBody, kind: MeetingsDialog | null): Opened | null {
  return kind !== null && mayOpen(pairing, kind) ? { kind } : null;
}

function mayOpen(pairing: PairingBody, kind: MeetingsDialog): boolean {
  const { status, mayTell } = pairing;
  // What they had together may be told of for some time after the end.
  if (kind === 'met') return mayTell;
  if (status === 'closed') return false;
  if (kind === 'rhythm') return mayProposeRhythm(pairing);
  if (kind === 'resume') return status === 'paused';
  return status !== 'paused' || (kind !== 'pause' && kind !== 'reach');
}

/** The home page leads here with the offer's id. */
function offerNamed(pairing: PairingBody, offerId: string | null): Opened | null {
  const note = pairing.offers.find(({ id }) => id === offerId);
  if (note === undefined) return null;
  const meeting = pairing.meetings.find(({ id }) => id === note.meeting?.id);
  if (note.meeting !== null && meeting === undefined) return null;
  const subject: OfferSubject = meeting === undefined ? { kind: 'standing' } : { kind: 'meeting', meeting };
  return { kind: 'offer', subject, offerId: note.id };
}

function standingOffer({ offers }: PairingBody): OfferNote | undefined {
  return offers.find(({ meeting, status }) => meeting === null && status !== 'failed');
}

/** A search that found nothing is begun anew. */
function usable(offer: OfferNote | null): string | null {
  return offer === null || offer.status === 'failed' ? null : offer.id;
}

/** What should be known before the list is read: trouble, a break, times to choose. */
function Notes({ pairing, change }: { pairing: PairingBody; change: ChangeState<MeetingsShown> }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const { series, pausedUntil, status, offers, meetings, continuation, partner } = pairing;
  const open = offers.filter((offer) => offer.toChoose);
  const isQuiet =
    series.trouble === null && continuation === null && open.length === 0 && pairing.decisions.length === 0;
  if (isQuiet && status !== 'paused') return null;
  return (
    <div className={styles.notes}>
      {series.trouble === null ? null : <SeriesTrouble trouble={series.trouble} />}
      {continuation === null ? null : (
        <ContinuationQuestion key={continuation.version} asked={continuation} partner={partner} />
      )}
      <JointDecisions pairing={pairing} />
      {status === 'paused' ? (
        <MessageBar intent="info" layout="auto">
          <MessageBarBody>
            {pausedUntil === null ? tab.meetings.paused : tab.meetings.pausedUntil(plainDay(pausedUntil, language))}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => change({ [dialogParameter]: 'resume' }, 'push')}>{tab.meetings.resume}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {open.map((offer) => {
        const meeting = meetings.find(({ id }) => id === offer.meeting?.id);
        return (
          <MessageBar key={offer.id} intent="info" layout="auto">
            <MessageBarBody>
              {meeting === undefined
                ? tab.home.offerBody.standing
                : tab.home.offerBody.meeting(dayOf(meeting.start, reader, now))}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => change({ offer: offer.id }, 'push')}>{tab.meetings.seeTimes}</Button>
            </MessageBarActions>
          </MessageBar>
        );
      })}
    </div>
  );
}

interface OpenedDialogProps {
  readonly opened: Opened;
  readonly pairing: PairingBody;
  readonly close: () => void;
  readonly findTime: () => void;
}

function OpenedDialog({ opened, pairing, close, findTime }: OpenedDialogProps): ReactNode {
  switch (opened.kind) {
    case 'offer':
      return <OfferDialog pairing={pairing} subject={opened.subject} offerId={opened.offerId} close={close} />;
    case 'skip':
      return <SkipDialog meeting={opened.meeting} partner={pairing.partner} close={close} />;
    case 'pause':
      return <PauseDialog pairing={pairing} close={close} />;
    case 'resume':
      return <ResumeDialog pairing={pairing} close={close} />;
    case 'place':
      return <PlaceDialog pairing={pairing} close={close} />;
    case 'met':
      return <MetDialog pairing={pairing} close={close} />;
    case 'rhythm':
      return <RhythmDialog pairing={pairing} close={close} />;
    case 'end':
      return <EndDialog pairing={pairing} close={close} />;
    case 'reach':
      return <ReachDialog pairing={pairing} findTime={findTime} close={close} />;
    case 'feed':
      return <CalendarFeedDialog close={close} />;
  }
}

/** What can be done in Outlook too, and what happens when clocks change. */
function Help(): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <>
      <Body1 className={styles.quiet}>{tab.meetings.help}</Body1>
      <Body1 className={styles.quiet}>{tab.meetings.clocks}</Body1>
    </>
  );
}
