import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fluentIcons } from '../../vite.fluent-icons.ts';

/** Builds the catalogue of parts to `.cache/parts`; the product does not contain it. */
export default defineConfig({
  root: fileURLToPath(new URL('./catalogue', import.meta.url)),
  base: '/',
  plugins: [fluentIcons(), react()],
  build: {
    rolldownOptions: { experimental: { lazyBarrel: true } },
    outDir: fileURLToPath(new URL('../../.cache/parts', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
