import { useTranslations } from "next-intl";
import { Notice } from "#components/notice.tsx";

type Props = { mail: "none" | "set_up" };

/** The same words for a link that is unknown, used or too old. */
export function DeadLink({ mail }: Props) {
  const t = useTranslations("signIn.dead");
  return (
    <Notice kind="warning" title={t("title")}>
      <p>{t("body")}</p>
      <p className="mt-2">
        {mail === "set_up"
          ? t("ask")
          : t.rich("act", { code: (chunks) => <code className="font-mono text-sm">{chunks}</code> })}
      </p>
    </Notice>
  );
}
