import { takePart } from "#features/evidence/uploads/loaders.ts";

type Context = RouteContext<"/[locale]/[workspace]/incidents/[reference]/evidence/uploads/[upload]/[part]">;

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return takePart(request, await params);
}
