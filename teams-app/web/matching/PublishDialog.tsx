import { Body1, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { publish } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { Letters } from '../messages/Letters.tsx';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface PublishDialogProps {
  readonly pairs: readonly ProposalLine[];
  readonly waiting: number;
  readonly close: () => void;
}

/** Says whom publishing reaches and what follows, and shows what the first pair will read. */
export function PublishDialog({ pairs, waiting, close }: PublishDialogProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const { run, busy } = useDraft();
  const people = new Set(pairs.flatMap(({ mentor, mentee }) => [mentor.id, mentee.id])).size;
  const concerns = pairs.filter(({ cautions }) => cautions > 0).length;
  const [first] = pairs;
  return (
    <Confirm
      open
      title={words.publishTitle(pairs.length)}
      action={words.publishConfirm}
      busy={busy}
      confirm={() => run({ call: publish, done: words.publishing, after: close })}
      dismiss={close}
    >
      <div className={styles.preview}>
        <Body1>{words.publishBody(amount(people, language))}</Body1>
        {waiting === 0 ? null : <Body1>{words.publishWaiting(waiting)}</Body1>}
        {concerns === 0 ? null : (
          <MessageBar intent="warning">
            <MessageBarBody>{words.publishConcerns(concerns)}</MessageBarBody>
          </MessageBar>
        )}
        {first === undefined ? null : (
          <>
            <Subtitle2 as="h3">{words.publishExample(words.pair(first.mentor.name, first.mentee.name))}</Subtitle2>
            <Letters of="proposals" id={first.id} keepsRoom />
          </>
        )}
      </div>
    </Confirm>
  );
}
