import { useEffect, useState, type ReactNode } from 'react';
import { dialogParameter } from '../../contract/paths.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { CalendarFeedDialog } from '../meetings/CalendarFeedDialog.tsx';
import { ChangeDialog } from '../meetings/ChangeDialog.tsx';
import type { WantedChange } from '../meetings/wanted-change.ts';
import { MetDialog } from '../meetings/MetDialog.tsx';
import { PlaceDialog } from '../meetings/PlaceDialog.tsx';
import { usePageState, type ChangeState } from '../parts/use-page-state.ts';
import { EndDialog } from './EndDialog.tsx';
import { meetingsState, type MeetingsDialog, type MeetingsShown } from './pairing-state.ts';
import { PauseDialog } from './PauseDialog.tsx';
import { ReachDialog } from './ReachDialog.tsx';
import { ResumeDialog } from './ResumeDialog.tsx';
import { RhythmDialog } from './RhythmDialog.tsx';

/** Opens one of the pairing's dialogs, which stands in the address. */
export type OpenDialog = (dialog: MeetingsDialog) => void;

/** What can be opened above a pairing's page, on whichever of its parts, and what is open. */
export interface PairingDialogs {
  readonly page: readonly [MeetingsShown, ChangeState<MeetingsShown>];
  readonly open: OpenDialog;
  /** Another time for a meeting, or for all (null); goes on with the offer there is. */
  readonly move: (meeting: MeetingBody | null, offer: OfferNote | null) => void;
  readonly skip: (meeting: MeetingBody) => void;
  readonly shown: ReactNode;
}

type Opened = { readonly kind: 'change'; readonly wanted: WantedChange } | { readonly kind: MeetingsDialog };

const nothingOpen = { [dialogParameter]: null, offer: null } as const;

export function usePairingDialogs(pairing: PairingBody): PairingDialogs {
  const page = usePageState(meetingsState);
  const [shown, change] = page;
  // What begins something is not in the address: nothing may begin because an address was opened.
  const [begun, begin] = useState<Opened | null>(null);
  const named = useNamed(pairing, shown);
  const opened = begun ?? named;
  const isNamedInVain = named === null && (shown[dialogParameter] !== null || shown.offer !== null);
  useEffect(() => {
    // Else a press on what opens it would change nothing.
    if (isNamedInVain) change(nothingOpen, 'replace');
  }, [isNamedInVain, change]);
  const close = (): void => {
    begin(null);
    change(nothingOpen, 'replace');
  };
  const move: PairingDialogs['move'] = (meeting, offer) => {
    const offerId = usable(offer);
    if (offerId !== null) return change({ ...nothingOpen, offer: offerId }, 'push');
    begin({ kind: 'change', wanted: { act: meeting === null ? 'standing' : 'move', meeting, offerId } });
  };
  const findTime = (): void => move(null, standingOffer(pairing));
  return {
    page,
    open: (dialog) => change({ ...nothingOpen, [dialogParameter]: dialog }, 'push'),
    move: (meeting, offer) => (meeting === null ? findTime() : move(meeting, offer)),
    skip: (meeting) => begin({ kind: 'change', wanted: { act: 'skip', meeting, offerId: null } }),
    shown: opened === null ? null : <OpenedDialog {...{ opened, pairing, close, findTime }} />,
  };
}

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

/** Is there something to say or do in it, as the pairing stands? */
export function mayOpen(pairing: PairingBody, kind: MeetingsDialog): boolean {
  const { status, mayTell, rhythm } = pairing;
  // What they had together may be told of for some time after the end.
  if (kind === 'met') return mayTell;
  if (status === 'closed') return false;
  // The way back to the programme's rhythm stays open when HR lets nobody choose any more.
  if (kind === 'rhythm') return rhythm.choices !== null || rhythm.isOwn;
  if (kind === 'resume') return status === 'paused';
  return status !== 'paused' || (kind !== 'pause' && kind !== 'reach');
}

/** The home page leads here with the offer's id. */
function offerNamed(pairing: PairingBody, offerId: string | null): Opened | null {
  const note = pairing.offers.find(({ id }) => id === offerId);
  if (note === undefined) return null;
  const meeting = pairing.meetings.find(({ id }) => id === note.meeting?.id) ?? null;
  if (note.meeting !== null && meeting === null) return null;
  const act = meeting === null ? 'standing' : 'move';
  return { kind: 'change', wanted: { act, meeting, offerId: note.id } };
}

function standingOffer({ offers }: PairingBody): OfferNote | null {
  return offers.find(({ meeting, status }) => meeting === null && status !== 'failed') ?? null;
}

/** A search that found nothing is begun anew. */
function usable(offer: OfferNote | null): string | null {
  return offer === null || offer.status === 'failed' ? null : offer.id;
}

interface OpenedDialogProps {
  readonly opened: Opened;
  readonly pairing: PairingBody;
  readonly close: () => void;
  readonly findTime: () => void;
}

function OpenedDialog({ opened, pairing, close, findTime }: OpenedDialogProps): ReactNode {
  switch (opened.kind) {
    case 'change':
      return <ChangeDialog pairing={pairing} wanted={opened.wanted} close={close} />;
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
