import { loadCaseFile } from "#features/exports/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";
import { searchOf } from "#lib/search-of.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/exports/[file]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return fileAnswer(language, (locale) => loadCaseFile(asked, searchOf(request), locale));
}
