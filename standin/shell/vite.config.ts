import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/shell', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Everything else under this origin belongs to the product: the shell's own files need a folder nobody else uses.
    assetsDir: 'shell',
    chunkSizeWarningLimit: 2000,
  },
});
