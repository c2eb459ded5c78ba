import { getTranslations } from "next-intl/server";

/** Inside a workspace the way on stays in sight: what is absent and what is not open look the same. */
export default async function WorkspaceNotFound() {
  const t = await getTranslations("notFound");
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-3 py-12">
      <h1 className="font-semibold text-ink text-lg">{t("title")}</h1>
      <p className="text-md text-soft">{t("body")}</p>
    </div>
  );
}
