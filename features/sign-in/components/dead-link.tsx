import { useTranslations } from "next-intl";
import { Notice } from "#components/notice.tsx";

/** The same words for a link that is unknown, used or too old. */
export function DeadLink() {
  const t = useTranslations("signIn.dead");
  return (
    <Notice kind="warning" title={t("title")}>
      <p>{t("body")}</p>
      <p className="mt-2">
        {t.rich("act", { code: (chunks) => <code className="font-mono text-sm">{chunks}</code> })}
      </p>
    </Notice>
  );
}
