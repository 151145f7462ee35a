import type { APIRoute } from 'astro';
import { releaseFramework } from '../../../../content/edition.ts';
import { readOpening } from '../../../../data/openings.ts';
import { operator, siteUrl } from '../../../../data/settings.ts';
import { uuidParam } from '../../../../domain/uuid.ts';
import { sheetFoot, sheetFor, sheetText } from '../../../../features/openings/sheet.ts';
import { words } from '../../../../ui/words.ts';

/** The candidate's sheet as a text to paste into a mail or to attach. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { locale, member, supabase } = locals;
  const id = uuidParam(params['id']);
  const opening = member && id && (await readOpening(supabase, id));
  if (!opening) return new Response(null, { status: 404 });

  const t = words(locale);
  const framework = await releaseFramework(supabase, opening.releaseId, locale);
  const sheet = sheetFor(framework, opening, operator.name ?? t['sheet.company']);
  if (!sheet) return new Response(null, { status: 404 });
  return new Response(sheetText(sheet, sheetFoot(operator, siteUrl ?? url.origin, locale)), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${t['sheet.file']}.txt"`,
    },
  });
};
