import { attachment } from "./attachment.ts";
import { failureAnswer } from "./document-answer.ts";
import { isLocale, type Locale } from "./i18n.ts";

export type MadeFile = {
  /** With its ending. */
  readonly name: string;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** In bytes, where that is known before it is sent. */
  readonly size?: number;
};

/** A file to keep, sent as it is made and never shown in the browser; what is absent and what is not open to this person end alike. */
export async function fileAnswer(
  language: string,
  make: (locale: Locale) => Promise<MadeFile>,
): Promise<Response> {
  if (!isLocale(language)) return new Response(null, { status: 404 });
  try {
    const { name, type, body, size } = await make(language);
    const headers = {
      "content-type": type,
      ...(size === undefined ? {} : { "content-length": String(size) }),
      "content-disposition": attachment(name),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    };
    return new Response(await begun(body), { headers });
  } catch (error) {
    return failureAnswer(error, language);
  }
}

/** The first piece is made before the answer begins, so that what cannot be made is refused and not broken off. */
async function begun(body: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const pieces = body[Symbol.asyncIterator]();
  let held: IteratorResult<Uint8Array> | null = await pieces.next();
  return new ReadableStream({
    pull: async (answer) => {
      const piece = held ?? (await pieces.next());
      held = null;
      if (piece.done) answer.close();
      else answer.enqueue(piece.value);
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
}
