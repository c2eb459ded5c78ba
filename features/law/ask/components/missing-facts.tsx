import { ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Obligation } from "#law/obligation.ts";
import type { AnswerView } from "./answer-view.ts";
import { fieldName } from "./field-name.ts";
import { anchorOfFact, fieldOfFact } from "./field-of-fact.ts";
import { missingIn } from "./sort-answer.ts";

type Props = { row: Pick<Obligation, "status" | "reason" | "waitsFor">; view: AnswerView };

/** What has to be known first, each with a link to the field where it is said. */
export function MissingFacts({ row, view }: Props) {
  const { t } = view;
  const facts = [...missingIn(row), ...(row.status === "waiting" && row.waitsFor ? [row.waitsFor] : [])];
  if (facts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {facts.map((fact) => (
        <a className="text-accent underline" href={`#${anchorOfFact(fact)}`} key={fact}>
          {t("lawAsk.answer.sayFact", { fact: factName(fact, view) })}
        </a>
      ))}
    </p>
  );
}

function factName(fact: string, view: AnswerView): string {
  const [kind, name = ""] = fact.split(":");
  return kind === "filing" ? ruleLabel(name, view) : fieldName(fieldOfFact(fact), view);
}
