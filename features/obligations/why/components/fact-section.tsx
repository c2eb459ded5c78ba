import { momentText } from "../../components/moment-text.ts";
import { roleNames } from "../../components/role-names.ts";
import { instantName, ruleLabel } from "../../components/rule-words.ts";
import type { Explanation } from "../queries.ts";
import { usedFact } from "../rules.ts";
import { WhySection } from "./why-section.tsx";
import { type WhyView, written } from "./why-view.ts";

type Props = Pick<Explanation, "fact" | "source"> & { view: WhyView };

const FILING = "filing:";

/** The fact the clock runs from, as it was entered, by whom and when. */
export function FactSection({ fact, source, view }: Props) {
  const { obligation, sheetHref, t, locale, zone } = view;
  const { trigger, triggerAt, exposure } = obligation;
  const note = exposure.awarenessNote;
  const today = usedFact(exposure, trigger);
  const now =
    today === null || fact === null || JSON.stringify(today.moment) === JSON.stringify(fact.moment)
      ? null
      : momentText(today.moment, { zone, locale, t });
  return (
    <WhySection title={t("why.fact")}>
      {trigger === null ? (
        <p className="text-soft text-sm">{t("why.noFact")}</p>
      ) : (
        <div className="flex flex-col gap-1 text-sm">
          <p className="text-ink">
            <span className="block text-faint text-xs">
              {trigger.startsWith(FILING)
                ? t("why.filedFact", { rule: ruleLabel(trigger.slice(FILING.length), { t, locale }) })
                : instantName(trigger, t)}
            </span>
            <span className="font-medium">
              {fact === null
                ? triggerAt && written(triggerAt, view)
                : momentText(fact.moment, { zone, locale, t })}
            </span>
          </p>
          {source === null ? null : (
            <p className="text-soft">
              {source.by === null
                ? t("why.enteredByNobody", { at: written(source.recordedAt, view) })
                : t("why.enteredBy", {
                    name: source.by.name,
                    roles: roleNames(source.by.roles, t),
                    at: written(source.recordedAt, view),
                  })}
            </p>
          )}
          {now === null ? null : <p className="text-soft">{t("why.factNow", { at: now })}</p>}
          {sheetHref === null || (trigger !== "awareness" && trigger !== "processor_notice") ? null : (
            <p>
              <a className="text-accent underline print:hidden" data-follow="" href={sheetHref}>
                {t("awarenessSheet.link")}
              </a>
            </p>
          )}
          {trigger === "awareness" && note !== "" ? (
            <p className="text-soft">{t("why.note", { note })}</p>
          ) : null}
        </div>
      )}
    </WhySection>
  );
}
