import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";

/** Inside a workspace the way on stays in sight: what is absent and what is not open look the same. */
export default async function WorkspaceNotFound() {
  const t = await getTranslations("notFound");
  return (
    <EmptyState icon="search" title={t("title")}>
      {t("body")}
    </EmptyState>
  );
}
