import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  publicDir: 'src/ui/public',
  adapter: node({ mode: 'middleware' }),
  integrations: [preact({ compat: true })],
  security: { csp: true, checkOrigin: true },
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  vite: {
    ssr: { noExternal: [/preact/, /react/, /use-sync/] },
    resolve: {
      // The published shim is CommonJS and would load a second Preact on the server.
      alias: {
        'use-sync-external-store/shim/with-selector': new URL('./src/forms/with-selector.ts', import.meta.url)
          .pathname,
      },
    },
  },
});
