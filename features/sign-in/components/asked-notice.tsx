import { useTranslations } from "next-intl";
import { Notice } from "#components/notice.tsx";

type Props = { code: string; again: string };

/** The same words whether the address is known or not, and the code for a link opened elsewhere. */
export function AskedNotice({ code, again }: Props) {
  const t = useTranslations("signIn.asked");
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="done" title={t("title")}>
        <p>{t("body")}</p>
      </Notice>
      <p className="text-md text-soft">{t("elsewhere")}</p>
      <p className="font-semibold text-2xl text-ink tabular-nums tracking-widest">
        {`${code.slice(0, 3)} ${code.slice(3)}`}
      </p>
      <p className="text-base text-faint">{t("keep")}</p>
      <p>
        <a className="text-accent underline" href={again}>
          {t("again")}
        </a>
      </p>
    </div>
  );
}
