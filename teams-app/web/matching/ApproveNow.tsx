import type { ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { approve } from './draft-calls.ts';
import { useDraft } from './draft.tsx';

/** Asks before one pair begins at once. */
export function ApproveNow({ row, close }: { row: ProposalLine | null; close: () => void }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { run, busy } = useDraft();
  if (row === null) return null;
  const names = words.pair(row.mentor.name, row.mentee.name);
  return (
    <Confirm
      open
      title={words.approveTitle(names)}
      action={words.publishConfirm}
      busy={busy}
      confirm={() => {
        run({ call: approve(row.id), done: words.approved(names) });
        close();
      }}
      dismiss={close}
    >
      {words.approveBody}
    </Confirm>
  );
}
