import { attachment } from "./attachment.ts";
import { AppError } from "./errors.ts";
import { isLocale, type Locale } from "./i18n.ts";
import { logUnexpected } from "./log.ts";
import { printPdf } from "./pdf.ts";
import type { PdfDocument } from "./pdf-document.ts";
import { getUser } from "./session.ts";
import { getTranslatorIn } from "./translator.ts";

type Made = { readonly name: string; readonly document: PdfDocument };

/** A document as a file to keep; what is absent and what is not open to this person end alike. */
export async function documentAnswer(
  language: string,
  make: (locale: Locale) => Promise<Made>,
): Promise<Response> {
  if (!isLocale(language)) return new Response(null, { status: 404 });
  try {
    const { name, document } = await make(language);
    const headers = {
      "content-type": "application/pdf",
      "content-disposition": attachment(`${name}.pdf`),
    };
    const { id: person } = await getUser();
    return new Response(new Uint8Array(await printPdf(document, person)), { headers });
  } catch (error) {
    return failureAnswer(error, language);
  }
}

/** What a person is told instead of a file. */
export async function failureAnswer(error: unknown, locale: Locale): Promise<Response> {
  const code = error instanceof AppError ? error.code : null;
  if (code === "unauthenticated")
    return new Response(null, { status: 303, headers: { location: `/${locale}/sign-in` } });
  if (code === "not_found" || code === "forbidden") return new Response(null, { status: 404 });
  const t = await getTranslatorIn(locale);
  if (code === "too_many") return said(t("files.busy"), 503);
  logUnexpected(error instanceof AppError ? (error.cause ?? error) : error, { event: "file.failed" });
  return said(t("files.failed"), 503);
}

function said(text: string, status: number): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "60" };
  return new Response(text, { status, headers });
}
