import { getLocale } from "next-intl/server";
import { Section } from "#components/section.tsx";
import { formatInstant } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { HistoryEntry } from "../queries.ts";
import { historyText } from "./history-text.ts";

type Props = { history: readonly HistoryEntry[]; zone: string };

/** What the log recorded of this organisation, the latest first: who changed what, when. */
export async function HistorySection({ history, zone }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  return (
    <Section id="history" title={t("readiness.history.title")}>
      <ol className="flex flex-col">
        {history.map((entry) => {
          const { title, changes } = historyText(entry, { t, locale });
          return (
            <li className="keep-together border-line border-b py-2 text-sm last:border-b-0" key={entry.seq}>
              <p className="text-ink">{title}</p>
              {changes.length === 0 ? null : (
                <p className="text-soft text-xs [overflow-wrap:anywhere]">{changes.join(" · ")}</p>
              )}
              <p className="text-faint text-xs">
                {t("readiness.history.by", {
                  name: entry.by,
                  at: formatInstant(Temporal.Instant.from(entry.recordedAt), { zone, locale }),
                })}{" "}
                · {t("timeline.seq", { seq: entry.seq })}
              </p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
