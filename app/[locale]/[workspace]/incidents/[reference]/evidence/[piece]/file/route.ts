import { answerDownload } from "#features/evidence/loaders.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/evidence/[piece]/file">;

/** By POST: taking a piece out is an act, and is recorded. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerDownload(request, await params);
}
