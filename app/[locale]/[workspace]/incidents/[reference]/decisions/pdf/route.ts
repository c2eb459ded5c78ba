import { loadDecisionsDocument } from "#features/situation/loaders.ts";
import { documentAnswer } from "#lib/document-answer.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/decisions/pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return documentAnswer(language, (locale) => loadDecisionsDocument(asked, locale));
}
