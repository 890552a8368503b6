import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { dayOf, plainDay } from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { pairingDialogs } from '../../contract/places.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { CalendarFeedDialog } from '../meetings/CalendarFeedDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { MeetingList } from '../meetings/MeetingList.tsx';
import { MeetingPlan, type PlanAct } from '../meetings/MeetingPlan.tsx';
import { rowId } from '../meetings/MeetingRow.tsx';
import { MonthView } from '../meetings/MonthView.tsx';
import { OfferDialog, type OfferSubject } from '../meetings/OfferDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { PlaceDialog } from '../meetings/PlaceDialog.tsx';
import { ResumeDialog } from './ResumeDialog.tsx';
import { SeriesTrouble } from '../meetings/SeriesTrouble.tsx';
import { SkipDialog } from '../meetings/SkipDialog.tsx';
import { dialogParameter } from '../paths.ts';

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
  | { readonly kind: Exclude<PlanAct, 'standing'> };

/** The pairing's meetings: when as a rule, each one with how it stands, a month at a glance, and everything to change them. */
export function PairingMeetings({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened | null>(() =>
    search.has(dialogParameter)
      ? dialogByLink(pairing, search.get(dialogParameter))
      : offerByLink(pairing, search.get('offer')),
  );
  const [pastShown, showPast] = useState(false);
  const { meetings, series, nextMeeting } = pairing;
  const open = (act: PlanAct): void =>
    setOpened(
      act === 'standing'
        ? { kind: 'offer', subject: { kind: 'standing' }, offerId: standingOffer(pairing)?.id ?? null }
        : { kind: act },
    );
  const close = (): void => {
    setOpened(null);
    if (search.has('offer') || search.has(dialogParameter)) setSearch({}, { replace: true });
  };
  const show = (meeting: MeetingBody): void => {
    flushSync(() => showPast((shown) => shown || document.querySelector(`#${rowId(meeting)}`) === null));
    document.querySelector<HTMLElement>(`#${rowId(meeting)}`)?.focus();
  };
  return (
    <div className={styles.stack}>
      <MeetingPlan pairing={pairing} open={open} />
      <Notes pairing={pairing} setOpened={setOpened} />
      {meetings.length === 0 ? null : (
        <div className={styles.beside}>
          <MeetingList
            pairing={pairing}
            pastShown={pastShown}
            showPast={showPast}
            move={(meeting, offer) =>
              setOpened({ kind: 'offer', subject: { kind: 'meeting', meeting }, offerId: usable(offer) })
            }
            skip={(meeting) => setOpened({ kind: 'skip', meeting })}
          />
          <div className={styles.month}>
            <MonthView meetings={meetings} around={nextMeeting?.start ?? null} show={show} />
          </div>
        </div>
      )}
      {series.mayChange && meetings.length > 0 ? <Body1 className={styles.quiet}>{tab.meetings.help}</Body1> : null}
      {opened === null ? null : <OpenedDialog opened={opened} pairing={pairing} close={close} />}
    </div>
  );
}

/** Cards of the bot lead here; what opens asks before anything happens. */
function dialogByLink({ status }: PairingBody, named: string | null): Opened | null {
  const kind = pairingDialogs.find((each) => each === named);
  if (kind === undefined || status === 'closed') return null;
  return kind === 'pause' && status === 'paused' ? null : { kind };
}

/** The cards in the chat and the home page lead here with the offer's id. */
function offerByLink(pairing: PairingBody, offerId: string | null): Opened | null {
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
function Notes({ pairing, setOpened }: { pairing: PairingBody; setOpened: (opened: Opened) => void }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const { series, pausedUntil, status, offers, meetings } = pairing;
  const open = offers.filter((offer) => offer.status === 'open');
  if (series.trouble === null && status !== 'paused' && open.length === 0) return null;
  return (
    <div className={styles.notes}>
      {series.trouble === null ? null : <SeriesTrouble trouble={series.trouble} />}
      {status === 'paused' ? (
        <MessageBar intent="info" layout="auto">
          <MessageBarBody>
            {pausedUntil === null ? tab.meetings.paused : tab.meetings.pausedUntil(plainDay(pausedUntil, language))}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setOpened({ kind: 'resume' })}>{tab.meetings.resume}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {open.map((offer) => {
        const meeting = meetings.find(({ id }) => id === offer.meeting?.id);
        const subject: OfferSubject = meeting === undefined ? { kind: 'standing' } : { kind: 'meeting', meeting };
        return (
          <MessageBar key={offer.id} intent="info" layout="auto">
            <MessageBarBody>
              {meeting === undefined
                ? tab.home.offerBody.standing
                : tab.home.offerBody.meeting(dayOf(meeting.start, reader, now))}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setOpened({ kind: 'offer', subject, offerId: offer.id })}>
                {tab.meetings.seeTimes}
              </Button>
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
}

function OpenedDialog({ opened, pairing, close }: OpenedDialogProps): ReactNode {
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
    case 'end':
      return <EndDialog pairing={pairing} close={close} />;
    case 'feed':
      return <CalendarFeedDialog close={close} />;
  }
}
