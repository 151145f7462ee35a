import { fileURLToPath } from 'node:url';
import type { Keys } from './keys.ts';

const subject = 'Dein Code für Messlatte · Your code for Messlatte';
const template = (name: string) => ({
  subject,
  content_path: fileURLToPath(new URL(`../templates/${name}.html`, import.meta.url)),
});

/** The sign-in service's settings; `supabase/config.toml` says the same to a hosted project. */
export function authConfig(keys: Keys, siteUrl: string) {
  return {
    enabled: true,
    jwt_secret: keys.jwtSecret,
    publishable_key: keys.publishableKey,
    secret_key: keys.secretKey,
    site_url: siteUrl,
    // A refresh token serves once, so a lost answer would end the session: hence few refreshes. It is safe
    // because every policy asks whether the member is active.
    jwt_expiry: 14_400,
    // On, as the first code makes the account; a trigger refuses addresses without an active member.
    enable_signup: true,
    enable_anonymous_sign_ins: false,
    enable_refresh_token_rotation: true,
    minimum_password_length: 10,
    email: {
      enable_signup: true,
      enable_confirmations: true,
      double_confirm_changes: true,
      otp_length: 6,
      otp_expiry: 900,
      template: {
        invite: template('code'),
        confirmation: template('code'),
        recovery: template('code'),
        magic_link: template('code'),
        email_change: template('email-change'),
      },
    },
  };
}
