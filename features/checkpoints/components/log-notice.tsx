import { Notice } from "#components/notice.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { LogLoaded } from "../loaders.ts";
import { isRefusalReason } from "../rules.ts";

type Props = { log: Pick<LogLoaded, "refusal" | "isWorkerAlive" | "pending">; locale: Locale; t: Translate };

/** Why nothing is signed, as long as nothing is. */
export function LogNotice({ log: { refusal, isWorkerAlive, pending }, locale, t }: Props) {
  if (refusal !== null) {
    const reason = isRefusalReason(refusal.reason) ? refusal.reason : "log_damaged";
    const since = formatInstant(instantOf(refusal.since), { zone: "Europe/Paris", locale });
    return (
      <Notice kind="error" title={t("signedLog.refused.title", { since })}>
        <p className="text-sm">{t(`signedLog.refused.${reason}`)}</p>
        <p className="mt-1 text-sm">{t("signedLog.refused.meanwhile")}</p>
      </Notice>
    );
  }
  if (!isWorkerAlive)
    return (
      <Notice kind="warning" title={t("signedLog.workerSilent")}>
        <p className="text-sm">{t("signedLog.workerSilentBody")}</p>
      </Notice>
    );
  if (pending !== null) return <Notice kind="note" title={t("signedLog.key.pending")} />;
  return null;
}
