import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export function HowToSignIn() {
  const t = useTranslations("signIn");
  const code = (chunks: ReactNode) => (
    <code className="rounded-md bg-sunken px-1 py-0.5 font-mono text-sm">{chunks}</code>
  );
  return (
    <div className="flex flex-col gap-3 text-md text-soft">
      <p className="text-ink">{t("how.link")}</p>
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        <li>{t.rich("how.find", { code })}</li>
        <li>{t("how.open")}</li>
        <li>{t.rich("how.again", { code })}</li>
      </ol>
      <p className="text-base text-faint">{t("how.noPassword")}</p>
    </div>
  );
}
