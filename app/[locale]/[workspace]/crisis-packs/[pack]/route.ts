import { loadPackFile } from "#features/crisis-packs/loaders.ts";
import { fileAnswer } from "#lib/file-answer.ts";

type Context = { params: Promise<{ locale: string; workspace: string; pack: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...asked } = await params;
  return fileAnswer(language, () => loadPackFile(asked));
}
