import {
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { factors } from '#domain/matching/candidate.ts';
import { percent, startOfSentence } from '#texts/format.ts';
import type { ProposalBody } from '../../contract.ts';
import { useTexts } from '../language.tsx';
import { Bar } from './Bar.tsx';
import { PersonLine } from './PersonLine.tsx';

const useStyles = makeStyles({
  drawer: { maxWidth: '100vw' },
  body: { display: 'flex', flexDirection: 'column', gap: '28px', paddingBottom: '32px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  factor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between' },
});

/** Why these two: sentences for and against, and each factor with its part. */
export function ProposalDrawer({ proposal, close }: { proposal: ProposalBody | null; close: () => void }): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  return (
    <OverlayDrawer
      open={proposal !== null}
      position="end"
      size="medium"
      className={styles.drawer}
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={tab.common.close} icon={<DismissRegular />} onClick={close} />
          }
        >
          {hr.matching.details}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{proposal === null ? null : <Explanation proposal={proposal} />}</DrawerBody>
    </OverlayDrawer>
  );
}

function Explanation({ proposal }: { proposal: ProposalBody }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { mentor, mentee, why, against } = proposal;
  return (
    <div className={styles.body}>
      <div className={styles.part}>
        <PersonLine
          person={mentor}
          size={48}
          detail={[hr.matching.mentor, mentor.jobTitle, mentor.place].join(' · ')}
        />
        <PersonLine
          person={mentee}
          size={48}
          detail={[hr.matching.mentee, mentee.jobTitle, mentee.place].join(' · ')}
        />
      </div>
      <Sentences title={hr.matching.why} sentences={why} />
      <Sentences title={hr.matching.against} sentences={against} />
      <div className={styles.part}>
        <Subtitle2 as="h3">{hr.matching.factors}</Subtitle2>
        {factors.map((factor) => (
          <div key={factor} className={styles.factor}>
            <span className={styles.words}>
              <Body1>{startOfSentence(words.factor[factor])}</Body1>
              <Caption1>{percent(proposal.factors[factor], language)}</Caption1>
            </span>
            <Bar percent={proposal.factors[factor]} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
