import { DefinitionList } from "#components/definition-list.tsx";
import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { caseName } from "#law/cases/case-name.ts";
import { casesOf, type RuleCase } from "../rules.ts";
import { type CaseLine, expectedLines, factLines, outcomeText } from "./case-words.ts";
import type { RuleView } from "./rule-view.ts";

/** The worked examples that test the rule: facts in, dates out, each checked at every change. */
export function CasesSection({ view }: { view: RuleView }) {
  const { rule, t } = view;
  const cases = casesOf(rule);
  return (
    <Section id="cases" title={t("law.cases.title", { count: cases.length })}>
      <p className="mb-3 max-w-prose text-sm text-soft">{t("law.cases.intro")}</p>
      {cases.length === 0 ? (
        <p className="text-sm text-soft">{t("law.cases.none")}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {cases.map((one) => (
            <Case key={one.name} one={one} view={view} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Case({ one, view }: { one: RuleCase; view: RuleView }) {
  const { t, locale } = view;
  const { facts, expected } = one;
  return (
    <li>
      <details className="group/case rounded-md border border-line">
        <summary className="flex items-start gap-2 rounded-md px-3 py-2 hover:bg-sunken">
          <span className="min-w-0 flex-1 text-sm">
            <span className="block font-medium text-ink">{caseName(one.name, locale)}</span>
            {expected.map((row) => (
              <span className="block text-soft text-xs tabular-nums" key={JSON.stringify(row)}>
                {outcomeText(row, facts, view)}
              </span>
            ))}
          </span>
          <Icon className="text-faint group-open/case:rotate-180" name="chevron-down" />
        </summary>
        <div className="grid gap-4 border-line border-t p-3 lg:grid-cols-2">
          <Lines lines={factLines(facts, view)} title={t("law.cases.facts")} />
          <div className="flex flex-col gap-3">
            {expected.map((row) => (
              <Lines
                key={JSON.stringify(row)}
                lines={expectedLines(row, facts, view)}
                title={t("law.cases.expected")}
              />
            ))}
          </div>
        </div>
      </details>
    </li>
  );
}

function Lines({ lines, title }: { lines: readonly CaseLine[]; title: string }) {
  return (
    <div>
      <h3 className="mb-1 font-semibold text-ink text-xs">{title}</h3>
      <DefinitionList items={lines.map(({ id, term, text }) => ({ id, term, value: text }))} />
    </div>
  );
}
