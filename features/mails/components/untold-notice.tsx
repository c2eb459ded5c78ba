import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { loadUntold } from "../loaders.ts";

type Props = { place: Place };

/** That nobody was told is itself an alarm; nothing at all when everybody was. */
export async function UntoldNotice({ place }: Props) {
  const { count, server } = await loadUntold(place.workspace);
  if (count === 0) return null;
  const t = await getTranslator();
  return (
    <Notice kind="error" title={t("mails.page.untold", { count })}>
      <p>
        {t(server === "none" ? "mails.page.untoldNoServer" : "mails.page.untoldBody")}{" "}
        <a className="underline" data-follow="" href={`/${place.locale}/${place.workspace}/settings/mail`}>
          {t("mails.page.open")}
        </a>
      </p>
    </Notice>
  );
}
