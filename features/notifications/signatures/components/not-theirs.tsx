import { Notice } from "#components/notice.tsx";
import type { Translate } from "#lib/translate.ts";
import type { LoadedDraftSigning } from "../loaders.ts";

/** Why this person reads and does not sign. */
export function NotTheirs({ standing, t }: { standing: LoadedDraftSigning["standing"]; t: Translate }) {
  if (standing === null) return <Notice kind="note">{t("signing.notYours")}</Notice>;
  return (
    <Notice kind="warning" title={t("drafts.sign.cannotSign")}>
      <p className="text-sm">{t(`problems.${standing.problem ?? "noMandate"}`)}</p>
    </Notice>
  );
}
