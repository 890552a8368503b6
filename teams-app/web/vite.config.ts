import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fluentIcons } from '../../vite.fluent-icons.ts';

/** Builds the tab to `dist/tab`; the server serves it under `/tab/`. Each page is a chunk of its own. Run at the root. */
export default defineConfig({
  root: 'teams-app/web',
  base: '/tab/',
  plugins: [fluentIcons(), react()],
  build: {
    // Of Fluent UI's many re-exports only what is used is read.
    rolldownOptions: { experimental: { lazyBarrel: true } },
    outDir: '../../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, so that the content security policy can stay tight.
    assetsInlineLimit: 0,
  },
});
