import { loadRegisterFile } from "#features/exports/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";
import { searchOf } from "#lib/search-of.ts";

type Context = RouteContext<"/[locale]/[workspace]/register/[file]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...place } = await params;
  return fileAnswer(language, (locale) => loadRegisterFile(place, searchOf(request), locale));
}
