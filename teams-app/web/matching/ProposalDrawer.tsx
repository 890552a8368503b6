import {
  Body1,
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ProposalBody } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useProposal } from './data.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { FitExplanation } from './FitExplanation.tsx';
import { Letters } from '../messages/Letters.tsx';
import type { RowActs } from './row-acts.ts';
import { RowMenu } from './RowMenu.tsx';
import { SideBySide } from './SideBySide.tsx';
import { isOpen } from './use-rows.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';

const useStyles = makeStyles({
  drawer: { maxWidth: '100vw' },
  body: { display: 'flex', flexDirection: 'column', gap: '28px', paddingBottom: '32px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ProposalDrawerProps {
  /** Null while closed. */
  readonly row: ProposalLine | null;
  /** The rows it stands among, for going to the one before and after. */
  readonly among: readonly ProposalLine[];
  readonly show: (id: string | null) => void;
  readonly acts: RowActs;
}

/** The two side by side, why they fit and what they will read; with the choices of the row, and on to the next. */
export function ProposalDrawer({ row, among, show, acts }: ProposalDrawerProps): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  const words = hr.matching;
  const proposal = useProposal(row?.id ?? null);
  const at = among.findIndex(({ id }) => id === row?.id);
  const step = (by: number): ReactNode => {
    const to = at < 0 ? undefined : among[at + by];
    return (
      <Button
        appearance="subtle"
        icon={by < 0 ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-label={by < 0 ? words.comparison.previous : words.comparison.next}
        disabled={to === undefined}
        onClick={() => show(to?.id ?? null)}
      />
    );
  };
  return (
    <OverlayDrawer
      open={row !== null}
      position="end"
      size="large"
      className={styles.drawer}
      onOpenChange={(_, { open }) => (open ? undefined : show(null))}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <>
              {step(-1)}
              {step(1)}
              <Button
                appearance="subtle"
                aria-label={tab.common.close}
                icon={<DismissRegular />}
                onClick={() => show(null)}
              />
            </>
          }
        >
          {words.comparison.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {row === null ? null : (
          <div className={styles.body}>
            {acts.mayChange && isOpen(row) ? <Choices row={row} acts={acts} /> : null}
            <Answer of={proposal} skeleton={<RowsSkeleton rows={6} />}>
              {(body) => <Explanation proposal={body} />}
            </Answer>
          </div>
        )}
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Choices({ row, acts }: { row: ProposalLine; acts: RowActs }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const names = words.pair(row.mentor.name, row.mentee.name);
  if (!acts.mayDecide(row)) return <Body1>{words.ownDecided}</Body1>;
  return (
    <div className={styles.choices}>
      <Button onClick={() => acts.toggleLock(row)}>{row.status === 'locked' ? words.unlock : words.lock}</Button>
      <Button onClick={() => acts.swap(row)}>{words.swap}</Button>
      <RowMenu row={row} names={names} tabIndex={0} acts={acts} />
    </div>
  );
}

function Explanation({ proposal }: { proposal: ProposalBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  return (
    <>
      <SideBySide proposal={proposal} />
      <FitExplanation proposal={proposal} />
      <div className={styles.part}>
        <Subtitle2 as="h3">{hr.matching.comparison.messages}</Subtitle2>
        <Letters of="proposals" id={proposal.id} />
      </div>
    </>
  );
}
