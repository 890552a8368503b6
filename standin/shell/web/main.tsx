import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AddressProvider } from './address.tsx';
import './base.css';
import { Shell } from './Shell.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 1_000 } } });
const place = document.querySelector('#shell');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <AddressProvider>
          <Shell />
        </AddressProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
