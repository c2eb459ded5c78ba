import { Section } from "#components/section.tsx";
import { periodOf } from "#law/limits.ts";
import { type ThresholdWords, thresholdWords } from "../../components/threshold-words.ts";
import { versionAt } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";

/** On which facts the duty depends: what ends it, and what leaves it undetermined. */
export function ThresholdsSection({ view }: { view: RuleView }) {
  const { rule, t, on } = view;
  const period = periodOf(versionAt(rule, on).limit);
  const hours = period.kind === "hours" ? period.hours : 0;
  const thresholds = thresholdWords(rule.thresholds, { words: view, hours });
  return (
    <Section id="thresholds" title={t("law.rule.thresholds")}>
      {thresholds.length === 0 ? (
        <p className="text-sm text-soft">{t("law.rule.noThreshold")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {thresholds.map((threshold) => (
            <Threshold key={threshold.id} threshold={threshold} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Threshold({ threshold }: { threshold: ThresholdWords }) {
  return (
    <li className="text-sm">
      <p className="font-medium text-ink">{threshold.fact}</p>
      {threshold.anyOf.length === 0 ? null : (
        <ul className="my-1.5 flex flex-col gap-2 border-line border-s-2 ps-3">
          {threshold.anyOf.map((one) => (
            <Threshold key={one.id} threshold={one} />
          ))}
        </ul>
      )}
      <dl>
        {threshold.lines.map(({ when, outcome }) => (
          <div className="mt-1 grid gap-x-3 sm:grid-cols-[minmax(8rem,14rem)_1fr]" key={when}>
            <dt className="text-soft">{when}</dt>
            <dd className="text-ink">{outcome}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
