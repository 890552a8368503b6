import { Body1, Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { invitingEndpoints } from '../../contract/inviting.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { Answer } from '../parts/Answer.tsx';
import { useNotice } from '../parts/notice.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { useJoinLink } from './data.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, width: '100%' },
  address: { flex: '1 1 260px' },
});

/** The link and the QR code for everybody, and the ones that let in whoever has them. */
export function JoinLinks(): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.invite;
  const question = useJoinLink();
  const make = useChange((client) => client.call(invitingEndpoints.makeLink, {}), {
    says: words.secretMade,
    fails: 'notice',
  });
  const remove = useChange((client) => client.call(invitingEndpoints.removeLink, {}), {
    says: words.secretRemoved,
    fails: 'notice',
  });
  const isBusy = make.isPending || remove.isPending;
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={3} />}>
      {({ open, secret }) => (
        <div className={styles.stack}>
          <Body1>{words.linkBody}</Body1>
          <Address url={open} name={words.link} qr={words.qr} />
          <Body1>{words.secretBody}</Body1>
          {secret === null ? null : <Address url={secret} name={words.secret} qr={words.secretQr} />}
          <div className={styles.row}>
            <Button disabledFocusable={isBusy} onClick={() => make.mutate()}>
              {secret === null ? words.makeSecret : words.changeSecret}
            </Button>
            {secret === null ? null : (
              <Button disabledFocusable={isBusy} onClick={() => remove.mutate()}>
                {words.removeSecret}
              </Button>
            )}
          </div>
        </div>
      )}
    </Answer>
  );
}

function Address({ url, name, qr }: { url: string; name: string; qr: string }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.invite;
  const notice = useNotice();
  const copy = useChange(() => navigator.clipboard.writeText(url), { says: words.copied, fails: 'notice' });
  return (
    <>
      <div className={styles.row}>
        <Input
          readOnly
          size="large"
          className={styles.address}
          aria-label={name}
          value={url}
          onFocus={({ target }) => target.select()}
        />
        <Button size="large" disabledFocusable={copy.isPending} onClick={() => copy.mutate()}>
          {words.copy}
        </Button>
      </div>
      <QrCode text={url} alternative={qr} save={words.saveQr} onFailure={notice.failed} />
    </>
  );
}
