import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { publish } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { Letters } from '../messages/Letters.tsx';
import { isWithheld } from './use-rows.ts';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface PublishDialogProps {
  readonly pairs: readonly ProposalLine[];
  /** How many stay in the draft. */
  readonly left: number;
  readonly waiting: number;
  readonly close: () => void;
}

/** Says whom publishing what was agreed to reaches and what follows, and shows what the first pair will read. */
export function PublishDialog({ pairs, left, waiting, close }: PublishDialogProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const { run, busy } = useDraft();
  const people = new Set(pairs.flatMap(({ mentor, mentee }) => [mentor.id, mentee.id])).size;
  const first = pairs.find((row) => !isWithheld(row));
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
        {left === 0 ? null : <Body1>{words.review.stay(left)}</Body1>}
        {waiting === 0 ? null : <Body1>{words.publishWaiting(waiting)}</Body1>}
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
