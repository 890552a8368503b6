import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { approval, type Approval, type Matching } from '../../contract.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from './Confirm.tsx';
import { useNotice } from './notice.tsx';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface ApproveAllProps {
  readonly matching: Matching;
  readonly roundId: string;
  readonly refused: (refused: Approval['refused']) => void;
}

/** Approves everything still to review, after saying whom it reaches and what follows. */
export function ApproveAll({ matching, roundId, refused }: ApproveAllProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const open = matching.proposals.filter(({ status }) => status === 'proposed' || status === 'locked');
  const people = new Set(open.flatMap(({ mentor, mentee }) => [mentor.id, mentee.id])).size;
  const concerns = open.filter(({ against }) => against.length > 0).length;
  const approve = useChange((client) =>
    client.ask({ method: 'POST', path: `/api/hr/matching/rounds/${roundId}/approve`, body: {} }, approval),
  );
  const confirm = (): void =>
    approve.mutate(undefined, {
      onSuccess: (outcome) => {
        notice.done(words.approvedAll(outcome.approved));
        refused(outcome.refused);
      },
      onError: notice.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button appearance="primary" size="large" onClick={() => setAsking(true)}>
        {words.approveAll(open.length)}
      </Button>
      <Confirm
        open={asking}
        title={words.previewTitle(open.length)}
        action={words.previewConfirm}
        busy={approve.isPending}
        confirm={confirm}
        dismiss={() => setAsking(false)}
      >
        <div className={styles.preview}>
          <Body1>{words.previewBody(people)}</Body1>
          {matching.waiting.length === 0 ? null : <Body1>{words.previewWaiting(matching.waiting.length)}</Body1>}
          {concerns === 0 ? null : (
            <MessageBar intent="warning">
              <MessageBarBody>{words.previewConcerns(concerns)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </Confirm>
    </>
  );
}
