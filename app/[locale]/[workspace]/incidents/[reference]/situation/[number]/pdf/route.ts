import { loadReportDocument } from "#features/situation/loaders.ts";
import { documentAnswer } from "#lib/document-answer.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/situation/[number]/pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return documentAnswer(language, (locale) => loadReportDocument(asked, locale));
}
