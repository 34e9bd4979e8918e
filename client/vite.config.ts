import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { compressed } from './compressed.ts';

const everyPages =
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|react-router|@tanstack|use-sync-external-store|zod)\//;

/** `PORT` names the server that the development pages talk to. */
export default defineConfig(({ mode }) => {
  const server = `http://localhost:${loadEnv(mode, '.', 'PORT').PORT ?? '3000'}`;
  return {
    plugins: [react(), compressed()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      // Nothing inlined: the content security policy allows no data: scripts, and files are cached for good by their hash.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In one file, what every page needs compresses better, and stays in caches when only our own pages change.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: everyPages }] } } },
    },
    server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  };
});
