import { loadBundleFile } from "#features/bundles/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/exports/bundles/[bundle]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return fileAnswer(language, () => loadBundleFile(asked));
}
