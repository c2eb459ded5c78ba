import { answerPack } from "#features/crisis-packs/loaders.ts";

type Context = { params: Promise<{ locale: string; workspace: string; pack: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return answerPack(language, asked);
}
