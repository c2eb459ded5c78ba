import type { InstantName } from "#law/vocabulary.ts";
import type { Moment } from "#lib/moment.ts";
import { momentText } from "../../components/moment-text.ts";
import { roleNames } from "../../components/role-names.ts";
import { instantName, ruleLabel } from "../../components/rule-words.ts";
import type { Explanation } from "../queries.ts";
import { WhySection } from "./why-section.tsx";
import { type WhyView, written } from "./why-view.ts";

type Props = { source: Explanation["source"]; view: WhyView };

const FILING = "filing:";

/** The fact the clock runs from, as it was entered, by whom and when. */
export function FactSection({ source, view }: Props) {
  const { obligation, t, locale, zone } = view;
  const { trigger, triggerAt, exposure } = obligation;
  const note = exposure.awarenessNote;
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
            <span className="font-medium">{factText(view) ?? (triggerAt && written(triggerAt, view))}</span>
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
          {trigger === "awareness" && note !== "" ? (
            <p className="text-soft">{t("why.note", { note })}</p>
          ) : null}
        </div>
      )}
    </WhySection>
  );

  function factText({ obligation: { exposure: of } }: WhyView): string | null {
    const instants = of.instants as { readonly [name in InstantName]?: Moment };
    const moment = Object.entries(instants).find(([name]) => name === trigger)?.[1];
    return moment === undefined ? null : momentText(moment, { zone, locale, t });
  }
}
