import { Notice } from "#components/notice.tsx";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { WorkerHealth } from "#lib/worker-health.ts";

type Props = { worker: WorkerHealth; locale: Locale; t: Translate };

/** Silence of the machine is said aloud: a clock nobody watches is no clock. */
export function WorkerNotice({ worker: { alive, lastBeatAt }, locale, t }: Props) {
  if (alive) return null;
  const at =
    lastBeatAt === null
      ? null
      : formatInstant(Temporal.Instant.fromEpochMilliseconds(lastBeatAt), { zone: "Europe/Paris", locale });
  return (
    <Notice kind="warning" title={t("dashboard.workerSilent")}>
      <p className="text-sm">
        {at === null ? t("dashboard.workerNever") : t("dashboard.workerSince", { at })}
      </p>
    </Notice>
  );
}
