import { loadFiledFile } from "#features/exports/filed/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/notifications/[draft]/[file]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return fileAnswer(language, (locale) => loadFiledFile(asked, locale));
}
