import { useQuery } from '@tanstack/react-query';
import { launchEndpoints } from '../../contract/launch.ts';
import { lively, useQuestion } from '../data.tsx';

/** How far the launch of the programme around this page has come; people join and rounds run meanwhile. */
export const useLaunch = () => useQuery({ ...useQuestion(launchEndpoints.launch, {}), refetchInterval: lively });
