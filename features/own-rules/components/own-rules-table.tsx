import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import type { KeptRule } from "../queries.ts";
import { OwnRuleRow } from "./own-rule-row.tsx";
import type { OwnWords } from "./own-rule-words.ts";

type Props = {
  label: string;
  rules: readonly KeptRule[];
  place: Place;
  /** Whether this person may retire one. */
  mayRetire: boolean;
  words: OwnWords;
};

const COLUMNS = ["name", "duty", "trigger", "period", "addressee", "source", "rows"] as const;

/** Own rules one by one: each says what it is, and that it is no rule of law. */
export function OwnRulesTable({ label, rules, words, ...shared }: Props) {
  return (
    <Table className="cards" density="compact" label={label}>
      <TableHead columns={COLUMNS} heading={(column) => words.t(`ownRules.columns.${column}`)} />
      <tbody>
        {rules.map((rule) => (
          <OwnRuleRow key={rule.id} rule={rule} words={words} {...shared} />
        ))}
      </tbody>
    </Table>
  );
}
