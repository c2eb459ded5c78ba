import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { preferredLocale } from "#lib/i18n.ts";
import "./globals.css";

export const metadata: Metadata = { title: "404 · Maincourante", robots: { index: false } };

export default async function NotFound() {
  const locale = preferredLocale((await headers()).get("accept-language"));
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <html lang={locale}>
      <body>
        <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
          <h1 className="font-semibold text-ink text-lg">{t("title")}</h1>
          <p className="text-md text-soft">{t("body")}</p>
          <a className="text-accent underline" href={`/${locale}`}>
            {t("home")}
          </a>
        </main>
      </body>
    </html>
  );
}
