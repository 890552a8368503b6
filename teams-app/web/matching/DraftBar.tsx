import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowUndoRegular, DeleteRegular, MoreHorizontalRegular, OptionsRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useMatchSettings } from '../programme/data.ts';
import { discard, runAgain, undo as undoStep } from './draft-calls.ts';
import { useDraft, type Step } from './draft.tsx';
import { Downloads } from './Downloads.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import type { Rows } from './use-rows.ts';
import { WhatIfDrawer } from './WhatIfDrawer.tsx';

/** What can be done with the draft as a whole: undo, propose again, discard, publish. */
export function DraftBar({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { busy } = useDraft();
  const [asks, setAsks] = useState<'rerun' | 'discard' | 'publish' | 'what-if' | null>(null);
  const close = (): void => setAsks(null);
  const weights = useMatchSettings().data?.settings.weights;
  const left = new Set(matching.waiting.map(({ person }) => person)).size;
  return (
    <>
      <Undo undo={matching.undo} />
      <Button size="large" disabledFocusable={busy} onClick={() => setAsks('rerun')}>
        {words.proposeAgain}
      </Button>
      {rows.open.length === 0 ? null : (
        <Button size="large" appearance="primary" disabledFocusable={busy} onClick={() => setAsks('publish')}>
          {words.publish(rows.open.length)}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="large" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<OptionsRegular />} onClick={() => setAsks('what-if')}>
              {words.whatIf.open}
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
        {words.rerunBody(rows.open.filter(({ status }) => status === 'locked').length)}
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
      {asks === 'what-if' && weights !== undefined ? <WhatIfDrawer weights={weights} close={close} /> : null}
      {asks === 'publish' ? <PublishDialog pairs={rows.open} waiting={left} close={close} /> : null}
    </>
  );
}

function Undo({ undo }: { undo: Matching['undo'] }): ReactNode {
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
