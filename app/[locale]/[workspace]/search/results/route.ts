import type { NextRequest } from "next/server";
import { loadHits } from "#features/search/loaders.ts";
import { AppError } from "#lib/errors.ts";
import { isLocale } from "#lib/i18n.ts";

type Context = RouteContext<"/[locale]/[workspace]/search/results">;

/** For the dialog: what is absent, closed to this person or no longer signed in answers alike. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { locale, workspace } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  try {
    return Response.json(await loadHits(workspace, locale, request.nextUrl.searchParams.get("q")));
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: 404 });
    throw error;
  }
}
