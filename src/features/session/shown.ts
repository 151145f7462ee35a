import type { Locale } from '../../domain/locale.ts';
import type { FormAnswer } from '../../forms/posted.ts';
import { errorText } from '../../ui/error-text.ts';
import type { FormState } from '../../ui/form-state.ts';
import { words } from '../../ui/words.ts';

/** What the sign-in page shows: which of its two steps, with what was typed and what to put right. */
export interface Shown {
  step: 'email' | 'code';
  /** The address a code was asked for. */
  email: string;
  /** There when something was refused. */
  form: FormState | undefined;
  notice: string | null;
}

interface Given {
  locale: Locale;
  /** What the three actions answered, where one was called. */
  asked: FormAnswer<{ email: string; sent: boolean }> | undefined;
  entered: FormAnswer | undefined;
  demoed: FormAnswer | undefined;
  /** The address a code was asked for lately. */
  waitingFor: string | null;
  notice: string | null;
}

/** Puts together what to show from what was answered; without an answer, the step somebody left off at. */
export function whatToShow({ locale, asked, entered, demoed, waitingFor, notice }: Given): Shown {
  if (entered && !entered.ok) {
    return { step: 'code', email: entered.values['email'] ?? '', form: entered, notice: null };
  }
  if (asked && !asked.ok) return { step: 'email', email: '', form: asked, notice: null };
  if (demoed && !demoed.ok) return { step: 'email', email: '', form: demoed, notice: null };
  if (asked?.ok) {
    const said = noticeText(locale, asked.sent ? notice : 'code_too_soon');
    return { step: 'code', email: asked.email, form: undefined, notice: said };
  }
  const said = noticeText(locale, notice);
  return { step: waitingFor ? 'code' : 'email', email: waitingFor ?? '', form: undefined, notice: said };
}

function noticeText(locale: Locale, notice: string | null): string | null {
  const t = words(locale);
  switch (notice) {
    case 'signed_out':
      return t['session.notice.signed_out'];
    case 'code_sent':
      return t['session.notice.code_sent'];
    case 'carried':
      return t['session.carried'];
    case 'not_signed_in':
    case 'not_a_member':
    case 'code_too_soon':
      return errorText(t, notice);
    default:
      return null;
  }
}
