import { useQuery } from '@tanstack/react-query';
import { bookingEndpoints } from '../../contract/booking.ts';
import { lively, useQuestion } from '../data.tsx';

/** How every pair's meetings are booked, for HR. */
export const useSeries = () => useQuery({ ...useQuestion(bookingEndpoints.series, {}), refetchInterval: lively });
