import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fluentIcons } from '../../vite.fluent-icons.ts';

export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  base: '/',
  plugins: [fluentIcons(), react()],
  build: {
    // Of Fluent UI's many re-exports only what is used is read.
    rolldownOptions: { experimental: { lazyBarrel: true } },
    outDir: fileURLToPath(new URL('../../dist/shell', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Everything else under this origin belongs to the product: the shell's own files need a folder nobody else uses.
    assetsDir: 'shell',
    chunkSizeWarningLimit: 2000,
  },
});
