import type { LaunchView } from '#operations/insight/launch.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { programmeBody, settingsBody } from '../programme/present-programme.ts';

export function launchBody({ programme, dates, progress, ...rest }: LaunchView): LaunchBody {
  return {
    ...rest,
    programme: programmeBody(programme),
    matching: settingsBody(programme).settings,
    dates: {
      joinsUntil: programme.joinsUntil?.toString() ?? null,
      remindsOn: dates.remindsOn?.toString() ?? null,
      firstRoundAt: dates.firstRoundAt?.toString() ?? null,
      startsOn: programme.startsOn.toString(),
    },
    progress: { ...progress },
  };
}
