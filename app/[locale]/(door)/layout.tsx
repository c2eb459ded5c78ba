import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { setTheme } from "#app/[locale]/set-theme.ts";
import { Icon } from "#components/icon.tsx";
import { LocaleSwitch } from "#components/locale-switch.tsx";
import { ThemeSwitch } from "#components/theme-switch.tsx";
import { locales } from "#lib/i18n.ts";
import { isTheme, themeCookie } from "#lib/theme.ts";
import { getTranslator } from "#lib/translator.ts";

/** The pages before a workspace is open: one narrow column. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const t = await getTranslator();
  const theme = (await cookies()).get(themeCookie)?.value;
  const themeNames = {
    system: t("shell.themes.system"),
    light: t("shell.themes.light"),
    dark: t("shell.themes.dark"),
  };
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 flex-none items-center justify-between gap-3 border-line border-b bg-surface px-4 print:border-0">
        <span className="flex items-center gap-2 font-semibold text-ink">
          <span className="inline-flex size-6 items-center justify-center rounded-md bg-solid text-on-solid">
            <Icon className="size-3.5" name="list-checks" />
          </span>
          {t("app.name")}
        </span>
        <div className="flex items-center gap-1">
          <LocaleSwitch
            choices={locales.map((locale) => ({ locale, name: t(`shell.languages.${locale}`) }))}
            current={await getLocale()}
            label={t("shell.language")}
          />
          <ThemeSwitch
            action={setTheme}
            current={isTheme(theme) ? theme : "system"}
            label={t("shell.theme")}
            names={themeNames}
          />
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-lg flex-col gap-4 px-4 py-10 sm:py-16" id="content">
        {children}
      </main>
    </div>
  );
}
