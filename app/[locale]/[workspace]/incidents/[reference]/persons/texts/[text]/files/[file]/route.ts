import { loadTextFile } from "#features/communications/texts/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";
import { searchOf } from "#lib/search-of.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/persons/texts/[text]/files/[file]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return fileAnswer(language, () => loadTextFile(asked, searchOf(request)));
}
