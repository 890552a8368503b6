import { startPath, type SmokeFigures } from '../support/smoke-path.ts';

/** `npm run smoke -- --json`: the whole path without a browser; the last line is the figures, code 1 if a step failed. */
const json = process.argv.includes('--json');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const figures = await startPath(process.env, say);
  const wrong = faultsIn(figures);
  for (const fault of wrong) say(`Failed: ${fault}`);
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, null, 2)}\n`);
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function faultsIn(figures: SmokeFigures): readonly string[] {
  const { enrolled, pairs, seriesBooked, meetingsHeld, surveysSent, answers, doubleBookings } = figures;
  return [
    ...(enrolled > 0 ? [] : ['nobody enrolled']),
    ...(pairs > 0 ? [] : ['there are no pairs']),
    ...(seriesBooked === pairs ? [] : [`${pairs - seriesBooked} of ${pairs} series do not stand in both calendars`]),
    ...(meetingsHeld >= pairs ? [] : ['not every pair has met']),
    ...(surveysSent > 0 ? [] : ['no survey was sent']),
    ...(answers > 0 && answers <= surveysSent ? [] : [`${answers} answers to ${surveysSent} surveys`]),
    ...(doubleBookings === 0 ? [] : [`${doubleBookings} meetings stand on top of something else`]),
  ];
}
