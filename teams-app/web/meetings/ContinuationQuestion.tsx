import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clocksDiffer, meetingStart, meetingTime, timeOfDay } from '#texts/format.ts';
import { continuationEndpoints, type ContinuationBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';

const useStyles = makeStyles({
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ContinuationQuestionProps {
  readonly asked: ContinuationBody;
  readonly partner: PairingBody['partner'];
  /** Something else on the page waits for an answer first. */
  readonly quiet: boolean;
}

/** Is the new series in Outlook the rest of our meetings? Either of us may answer. */
export function ContinuationQuestion({ asked, partner, quiet }: ContinuationQuestionProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.continuation;
  const { options, from, until, certain } = asked;
  const [first, ...more] = options;
  const isOne = first !== undefined && more.length === 0;
  const spans = useSpans(asked, partner);
  const answer = useChange(
    (client, chosen: number | null) =>
      client.call(continuationEndpoints.answer, {
        params: { id: asked.id },
        body: { version: asked.version, chosen },
      }),
    { says: (_answer, chosen) => (chosen === null ? said.saidNo : said.saidYes), fails: 'notice' },
  );
  const silence = certain ? said.silence.yes : said.silence.no;
  return (
    <Card
      quiet={quiet}
      title={said.title(meetingStart(from, reader, now))}
      body={[
        isOne ? said.one(spans[0] ?? '') : said.several,
        ...(isOne ? [] : spans),
        silence(meetingStart(until, reader, now)),
      ].map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
      action={
        <div className={styles.actions}>
          {options.map(({ start }, index) => (
            <Button
              key={start}
              appearance={isOne && !quiet ? 'primary' : 'secondary'}
              disabledFocusable={answer.isPending}
              onClick={() => answer.mutate(index)}
            >
              {isOne ? said.yes : said.from(meetingStart(start, reader, now))}
            </Button>
          ))}
          <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(null)}>
            {isOne ? said.no : said.none}
          </Button>
        </div>
      }
    />
  );
}

/** When each series begins, on both clocks where they differ. */
function useSpans({ options }: ContinuationBody, partner: PairingBody['partner']): readonly string[] {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const theirZone = partner.timeZone ?? reader.timeZone;
  return options.map((span) => {
    const mine = meetingTime(span, reader, now);
    if (!clocksDiffer(span.start, reader.timeZone, theirZone)) return mine;
    const clocks = tab.meeting.bothClocks(
      timeOfDay(span.start, reader),
      timeOfDay(span.start, { ...reader, timeZone: theirZone }),
      partner.givenName,
    );
    return `${mine} (${clocks})`;
  });
}
