import { locale as localeSegment } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, type Locale } from "#lib/i18n.ts";

const load: Record<Locale, () => Promise<{ default: Record<string, unknown> }>> = {
  fr: () => import("#messages/fr.json"),
  en: () => import("#messages/en.json"),
};

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await localeSegment());
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const { default: messages } = await load[locale]();
  return {
    locale,
    messages,
    timeZone: "UTC",
    onError: (error) => {
      if (process.env.NODE_ENV !== "production") throw error;
      console.error(`message missing or broken: ${error.message}`);
    },
  };
});
