import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { type Reading, readingsOf } from "../../components/limit-words.ts";
import { versionAt } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";

/** The time limit in its two readings, and how each of them is counted. */
export function LimitSection({ view }: { view: RuleView }) {
  const { rule, t, on } = view;
  const { limit } = versionAt(rule, on);
  const { planned, legal } = readingsOf(limit, view);
  const isOne = planned.text === legal.text && String(planned.clocks) === String(legal.clocks);
  const open = planned.clocks.includes("K0");
  const items = isOne
    ? [{ id: "single", term: t("law.rule.singleReading"), value: <Counted reading={planned} view={view} /> }]
    : [
        { id: "plan", term: t("law.rule.plan"), value: <Counted reading={planned} view={view} /> },
        { id: "limit", term: t("law.rule.limit"), value: <Counted reading={legal} view={view} /> },
      ];
  return (
    <Section id="limit" title={t("law.rule.timeLimit")}>
      <DefinitionList items={items} />
      {isOne && !open ? null : (
        <p className="mt-3 text-faint text-xs">{t(open ? "law.rule.noNumber" : "law.rule.readings")}</p>
      )}
      <MoreTime view={view} />
    </Section>
  );
}

function Counted({ reading, view: { t } }: { reading: Reading; view: RuleView }) {
  return (
    <>
      <span className="block font-medium">{reading.text}</span>
      {reading.clocks.map((code) => (
        <span className="block text-faint text-xs" key={code}>
          {t("law.rule.clock", { code, text: t(`vocabulary.clocks.${code}`) })}
        </span>
      ))}
    </>
  );
}

/** What moves the date: a police statement, an extension, a sort of body with twice the time. */
function MoreTime({ view }: { view: RuleView }) {
  const { rule, t } = view;
  const lines = [
    rule.hold === undefined ? null : t(`law.rule.hold.${rule.hold}`),
    rule.extension === undefined ? null : extensionText(view),
    rule.doubledFor === undefined
      ? null
      : t("law.rule.doubled", { trait: t(`vocabulary.traits.${rule.doubledFor}`) }),
    rule.onlyIfAssumed ? t("law.rule.onlyIfAssumed") : null,
    rule.metBy === "complete_filing" ? t("law.rule.metByComplete") : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <ul className="mt-3 flex list-disc flex-col gap-1 ps-4 text-sm text-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function extensionText(view: RuleView): string {
  const { extension } = view.rule;
  const { t } = view;
  if (extension?.kind === "asked") {
    const { text } = readingsOf(extension.upTo, view).planned;
    return t("law.rule.extension.asked", { time: text });
  }
  return t(extension?.kind === "outage" ? "law.rule.extension.outage" : "law.rule.extension.granted");
}
