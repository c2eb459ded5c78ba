import { answerUpload } from "#features/evidence/uploads/loaders.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/evidence/uploads/[upload]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerUpload(await params);
}
