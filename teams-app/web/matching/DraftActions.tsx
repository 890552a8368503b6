import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSyncRegular, ArrowUndoRegular, DeleteRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { discard, runAgain, undo as undoStep } from './draft-calls.ts';
import { useDraft, type Step } from './draft.tsx';
import { Downloads } from './Downloads.tsx';
import { partPath } from './matching-state.ts';
import { ReviewNext } from './ReviewNext.tsx';
import { isKept, type Rows } from './use-rows.ts';

// On a phone it stands among the links under the title.
const useStyles = makeStyles({ wideOnly: { '@media (max-width: 640px)': { display: 'none' } } });

/** What is done with the draft as a whole, but for publishing it: review what is next, undo, propose again, discard. */
export function DraftActions({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const styles = useStyles();
  const [asks, setAsks] = useState<'rerun' | 'discard' | null>(null);
  const close = (): void => setAsks(null);
  return (
    <>
      <Undo undo={matching.undo} />
      <span className={styles.wideOnly}>
        <LinkButton to={partPath('weights')} appearance="secondary">
          {words.review.changeRules}
        </LinkButton>
      </span>
      <ReviewNext rows={rows} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="large" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowSyncRegular />} onClick={() => setAsks('rerun')}>
              {words.proposeAgain}
            </MenuItem>
            <Downloads />
            <MenuItem icon={<DeleteRegular />} onClick={() => setAsks('discard')}>
              {words.discard}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Asked
        open={asks === 'rerun'}
        title={words.rerunTitle}
        action={words.proposeAgain}
        step={{ call: runAgain(), done: words.proposing }}
        close={close}
      >
        {words.rerunBody(rows.open.filter(isKept).length)}
      </Asked>
      <Asked
        open={asks === 'discard'}
        title={words.discardTitle}
        action={words.discard}
        step={{ call: discard, done: words.discarded }}
        close={close}
      >
        {words.discardBody}
      </Asked>
    </>
  );
}

/** Takes back the last step, whoever took it, and says which it is. */
export function Undo({ undo }: { undo: Matching['undo'] }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  const { run, busy } = useDraft();
  if (undo === null) return null;
  const act = words.act[undo.kind];
  const what = undo.names.length === 0 ? act : words.actOf(act, list(undo.names, language));
  return (
    <Button
      size="large"
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabledFocusable={busy}
      aria-label={words.undoWhat(what)}
      title={words.undoWhat(what)}
      onClick={() => run({ call: undoStep, done: words.undone(what) })}
    >
      {words.undo}
    </Button>
  );
}

interface AskedProps {
  readonly open: boolean;
  readonly title: string;
  /** What the button does, and what is done when it is pressed. */
  readonly action: string;
  readonly step: Step;
  readonly close: () => void;
  readonly children: string;
}

/** A step with the whole draft, once HR has said so. */
function Asked({ open, title, action, step, close, children }: AskedProps): ReactNode {
  const { run, busy } = useDraft();
  const confirm = (): void => {
    run(step);
    close();
  };
  return (
    <Confirm open={open} title={title} action={action} busy={busy} confirm={confirm} dismiss={close}>
      {children}
    </Confirm>
  );
}
