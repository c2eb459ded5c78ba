import { Notice } from "#components/notice.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LogLoaded } from "../loaders.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = { log: Pick<LogLoaded, "refusal" | "isWorkerAlive" | "pending">; locale: Locale; t: Translate };

/** What there is to know before the figures: nothing is signed, nobody signs, or a new key is on its way. */
export function LogNotice({ log: { refusal, isWorkerAlive, pending }, locale, t }: Props) {
  if (refusal !== null) return <RefusalNotice locale={locale} refusal={refusal} t={t} />;
  if (!isWorkerAlive)
    return (
      <Notice kind="warning" title={t("signedLog.workerSilent")}>
        <p className="text-sm">{t("signedLog.workerSilentBody")}</p>
      </Notice>
    );
  if (pending !== null) return <Notice kind="note" title={t("signedLog.key.pending")} />;
  return null;
}
