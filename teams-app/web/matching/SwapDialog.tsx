import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useOtherMentors } from './data.ts';
import { useTexts } from '../language.tsx';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { Answer } from '../parts/Answer.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { useDraft } from './draft.tsx';
import { MentorChoice } from './MentorChoice.tsx';
import { SwapPreview } from './SwapPreview.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '320px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowY: 'auto', maxHeight: '52vh' },
  search: { maxWidth: 'none' },
});

/** Whom another mentor is sought for; with a mentor, the effect is shown at once. */
export interface SwapWish {
  readonly mentee: RowPerson;
  readonly mentor: RowPerson | null;
  /** The mentee who is to make room; null leaves that to the service. */
  readonly insteadOf: string | null;
}

interface SwapDialogProps {
  readonly wish: SwapWish;
  readonly close: () => void;
  /** The mentee has this mentor now. */
  readonly swapped?: (mentorId: string) => void;
}

/** Another mentor for a mentee: who could it be, and what does it do to both pairs? Done only after that was shown. */
export function SwapDialog({ wish, close, swapped }: SwapDialogProps): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  const words = hr.matching.swapping;
  const { seen } = useDraft();
  const [chosen, setChosen] = useState<RowPerson | null>(wish.mentor);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const mentors = useOtherMentors(seen, { menteeId: wish.mentee.id, search: sought });
  const insteadOf = chosen !== null && chosen.id === wish.mentor?.id ? wish.insteadOf : null;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title(wish.mentee.name)}</DialogTitle>
          {chosen === null ? (
            <>
              <DialogContent className={styles.content}>
                <SearchBox
                  className={styles.search}
                  aria-label={words.search}
                  placeholder={words.search}
                  value={search}
                  onChange={(_, { value }) => setSearch(value)}
                />
                <Answer of={mentors} skeleton={<RowsSkeleton rows={5} />}>
                  {(body) =>
                    body.mentors.length === 0 ? (
                      <Body1>{words.none}</Body1>
                    ) : (
                      <ul className={styles.list}>
                        {body.mentors.map((other) => (
                          <MentorChoice key={other.mentor.id} other={other} choose={() => setChosen(other.mentor)} />
                        ))}
                      </ul>
                    )
                  }
                </Answer>
              </DialogContent>
              <DialogActions>
                <Button onClick={close}>{tab.common.cancel}</Button>
              </DialogActions>
            </>
          ) : (
            <SwapPreview
              mentee={wish.mentee}
              mentor={chosen}
              insteadOf={insteadOf}
              back={() => setChosen(null)}
              close={close}
              swapped={() => swapped?.(chosen.id)}
            />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
