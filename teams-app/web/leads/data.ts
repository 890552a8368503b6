/** What those who lead a programme have written to lists of its people. */
import { useQuery } from '@tanstack/react-query';
import { leadEndpoints } from '../../contract/leads.ts';
import { lively, useQuestion } from '../data.tsx';

export const useMessagesOfLeads = () =>
  useQuery({ ...useQuestion(leadEndpoints.messages, {}), refetchInterval: lively });

export const useMessageLog = (id: string) => useQuery(useQuestion(leadEndpoints.log, { params: { id } }));
