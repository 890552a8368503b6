import { useEffect, useRef, useState } from 'react';
import { enrolmentEndpoints } from '../../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { useChange } from '../../data.tsx';
import { changed, startingDraft, type Draft } from '../profile-draft.ts';

/** What stands in the profile, saved as it is changed. */
export interface Saved {
  readonly draft: Draft;
  readonly save: (next: Draft) => void;
  /** Something was saved on this visit, and can be taken back once. */
  readonly undo: (() => void) | null;
  readonly isSaving: boolean;
  /** Why the latest change was not kept; what stands is what stood before it. */
  readonly error: Error | null;
}

/**
 * Every change is sent at once, one after the other: what is changed while one is on its way is sent after it, over the
 * profile as it stands then.
 */
export function useSaved(me: Me, mine: MyProgramme): Saved {
  const stands = startingDraft(me, mine);
  const [wanted, want] = useState<Draft | null>(null);
  const [before, setBefore] = useState<Draft | null>(null);
  const sent = useRef<Draft | null>(null);
  const change = useChange(
    (client, body: ReturnType<typeof changed>) => client.call(enrolmentEndpoints.enrol, { body }),
    {
      says: null,
      fails: 'here',
    },
  );
  const { mutate, isPending } = change;
  useEffect(() => {
    if (wanted === null || isPending) return;
    if (sent.current === wanted) {
      want(null);
      return;
    }
    sent.current = wanted;
    const version = me.profile?.version ?? 0;
    mutate(changed({ ...wanted, profile: { ...wanted.profile, version } }, me.profile));
  }, [wanted, isPending, mutate, me.profile]);
  const draft = wanted ?? stands;
  const save = (next: Draft): void => {
    setBefore(draft);
    want(next);
  };
  const undo = (): void => {
    if (before === null) return;
    setBefore(null);
    want({ ...before });
  };
  const isError = change.isError && wanted === null;
  return {
    draft,
    save,
    undo: before === null || isPending || isError ? null : undo,
    isSaving: wanted !== null,
    error: isError ? change.error : null,
  };
}
