import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { calendarFeedEndpoints } from '../../contract/meetings.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useHome } from '../mine.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBlock: '4px 12px' },
  actions: { flexWrap: 'wrap' },
  address: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 200px', minWidth: 0 },
});

/** The secret address of one's meetings: made, shown once, replaced, removed. */
export function CalendarFeedDialog({ close }: { close: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const texts = tab.meetings;
  const exists = useHome().data?.hasCalendarFeed ?? false;
  // The address appears, with what can be done with it.
  const make = useChange((client) => client.call(calendarFeedEndpoints.make, {}), { says: null, fails: 'here' });
  const url = make.data?.url ?? null;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.feedTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{texts.feedBody}</Body1>
            {url !== null ? <Address url={url} /> : exists ? <Body1>{texts.feedExists}</Body1> : null}
            <LockLine text={texts.feedWarning} />
            {make.isError ? <Trouble error={make.error} /> : null}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {exists ? <RemoveButton close={close} /> : null}
            <Button onClick={close}>{tab.common.close}</Button>
            {url === null ? <MakeButton exists={exists} busy={make.isPending} make={make.mutate} /> : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function MakeButton({ exists, busy, make }: { exists: boolean; busy: boolean; make: () => void }): ReactNode {
  const { tab } = useTexts();
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={make}>
      {exists ? tab.meetings.feedReplace : tab.meetings.feedCreate}
    </Button>
  );
}

function RemoveButton({ close }: { close: () => void }): ReactNode {
  const { tab } = useTexts();
  const remove = useChange((client) => client.call(calendarFeedEndpoints.remove, {}), {
    says: tab.meetings.feedRemoved,
    next: close,
    fails: 'notice',
  });
  return (
    <Button appearance="subtle" disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
      {tab.meetings.feedRemove}
    </Button>
  );
}

function Address({ url }: { url: string }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const texts = tab.meetings;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(texts.feedCopied);
    } catch {
      // The host does not let the tab write to the clipboard.
      input.current?.select();
      setSaid(texts.feedSelected);
    }
  };
  return (
    <Field label={texts.feedAddress} hint={said === '' ? texts.feedOnce : said}>
      <div className={styles.address}>
        <Input
          input={{ ref: input }}
          readOnly
          size="large"
          className={styles.input}
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <Button size="large" icon={<CopyRegular />} onClick={() => void copy()}>
          {texts.feedCopy}
        </Button>
      </div>
    </Field>
  );
}
