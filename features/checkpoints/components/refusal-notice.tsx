import { Notice } from "#components/notice.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { findRefusal } from "../queries.ts";
import { isRefusalReason } from "../rules.ts";

type Props = { refusal: Awaited<ReturnType<typeof findRefusal>>; locale: Locale; t: Translate };

/** Why the log is signed no more, as long as it is not. */
export function RefusalNotice({ refusal, locale, t }: Props) {
  if (refusal === null) return null;
  const reason = isRefusalReason(refusal.reason) ? refusal.reason : "log_damaged";
  const since = formatInstant(instantOf(refusal.since), { zone: "Europe/Paris", locale });
  return (
    <Notice kind="error" title={t("signedLog.refused.title", { since })}>
      <p className="text-sm">{t(`signedLog.refused.${reason}`)}</p>
      <p className="mt-1 text-sm">{t("signedLog.refused.meanwhile")}</p>
    </Notice>
  );
}
