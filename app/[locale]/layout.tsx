import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ConnectionNotice } from "#components/connection-notice.tsx";
import { UnavailableWords } from "#components/unavailable-words.tsx";
import { isLocale } from "#lib/i18n.ts";
import { isTheme, themeCookie } from "#lib/theme.ts";
import "../globals.css";
import { getTranslator } from "#lib/translator.ts";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return {
    title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
    description: t("app.description"),
    robots: { index: false, follow: false },
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  await connection();
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const theme = (await cookies()).get(themeCookie)?.value;
  const t = await getTranslator();
  return (
    <html data-theme={isTheme(theme) ? theme : "system"} lang={locale}>
      <body>
        <UnavailableWords
          words={{
            away: { title: t("unavailable.away.title"), body: t("unavailable.away.body") },
            offline: { title: t("unavailable.offline.title"), body: t("unavailable.offline.body") },
            broken: { title: t("unavailable.broken.title"), body: t("unavailable.broken.body") },
            retry: t("unavailable.retry"),
            reference: t("unavailable.reference"),
          }}
        >
          {children}
        </UnavailableWords>
        <ConnectionNotice offline={t("shell.offline")} />
      </body>
    </html>
  );
}
