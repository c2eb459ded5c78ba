import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";

export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
      <h1 className="font-semibold text-ink text-lg">{t("title")}</h1>
      <p className="text-md text-soft">{t("body")}</p>
      <LinkButton href={`/${await getLocale()}`}>{t("home")}</LinkButton>
    </main>
  );
}
