import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig, envField } from 'astro/config';
import { contentChecks } from './src/content/integration.ts';
import { phoneScripts } from './src/server/phone-scripts.ts';

const inForms = (name) => new URL(`./src/forms/${name}`, import.meta.url).pathname;

export default defineConfig({
  output: 'server',
  publicDir: 'src/ui/public',
  adapter: node({ mode: 'middleware' }),
  integrations: [preact({ compat: true }), contentChecks(), phoneScripts()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
    // The middleware compares by host: behind a proxy that speaks TLS, Astro's own check would refuse every form.
    checkOrigin: false,
  },
  // All read when the server starts, none when the site is built: one build serves any Supabase project. What is
  // `secret` here is only not written into the build; the publishable key is no secret.
  env: {
    schema: {
      SUPABASE_URL: envField.string({ context: 'server', access: 'secret', url: true }),
      SUPABASE_PUBLISHABLE_KEY: envField.string({ context: 'server', access: 'secret', min: 1 }),
      SUPABASE_SECRET_KEY: envField.string({ context: 'server', access: 'secret', optional: true }),
      SIGN_IN_OTP_TYPE: envField.enum({
        context: 'server',
        access: 'secret',
        values: ['email', 'magiclink'],
        default: 'email',
      }),
      SITE_URL: envField.string({ context: 'server', access: 'secret', url: true, optional: true }),
      SITE_TIME_ZONE: envField.string({ context: 'server', access: 'secret', default: 'Europe/Berlin' }),
      SITE_OPERATOR_NAME: envField.string({ context: 'server', access: 'secret', optional: true }),
      SITE_OPERATOR_ADDRESS: envField.string({ context: 'server', access: 'secret', optional: true }),
      SITE_OPERATOR_EMAIL: envField.string({ context: 'server', access: 'secret', optional: true }),
      MESSLATTE_DEMO: envField.string({ context: 'server', access: 'secret', optional: true }),
    },
  },
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  vite: {
    ssr: { noExternal: [/preact/, /react/, /use-sync/] },
    // A page's own styles come with it: one request less before anything is seen.
    build: { assetsInlineLimit: 6_000 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What the card and its amendment share comes in one piece: cut in many, it compresses worse by a tenth.
              codeSplitting: {
                groups: [
                  { name: 'preact', test: /node_modules.preact.(dist|hooks|jsx)/ },
                  {
                    name: 'card',
                    tags: ['$initial'],
                    test: /@tanstack|valibot|idb-keyval|src.(forms|phone.(?!work|leave|kept|mine)|ui|domain.(?!changes)|features.scorecard.(?!after|.*astro|LeftOver))/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    resolve: {
      alias: [
        { find: '@tanstack/devtools-event-client', replacement: inForms('no-devtools.ts') },
        { find: '@tanstack/pacer-lite', replacement: inForms('no-devtools.ts') },
        { find: /^\.\/metaHelper\.js$/, replacement: inForms('no-array-moves.ts') },
        // The published shim is CommonJS and would load a second Preact on the server.
        {
          find: 'use-sync-external-store/shim/with-selector',
          replacement: inForms('with-selector.ts'),
        },
      ],
    },
  },
});
