import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import type { Tone } from "#components/tones.ts";
import { findRule } from "#law/pack.ts";
import type { RuleChange } from "#law/publications/compare-publications.ts";
import { formatDay } from "#lib/dates.ts";
import { ruleHref } from "../../components/law-href.ts";
import type { LawView } from "../../components/law-view.ts";
import { placeNames } from "../../components/place-names.ts";
import { whereText } from "../../components/who-words.ts";
import type { ChangeGroup } from "../rules.ts";
import { fieldLines, versionText } from "./change-words.ts";

const COLUMNS = ["rule", "change", "where", "before", "after"] as const;

const looks: Readonly<Record<RuleChange["change"], { tone: Tone; icon: IconName }>> = {
  added: { tone: "fine", icon: "plus" },
  amended: { tone: "hands", icon: "pen" },
  removed: { tone: "not-required", icon: "minus" },
};

type Props = { groups: readonly ChangeGroup[]; label: string; view: LawView };

/** Rule by rule: what was written before, and what is written now. */
export function ChangesTable({ groups, label, view }: Props) {
  const { t } = view;
  return (
    <Table className="cards max-h-none" density="compact" label={label}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`law.changes.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <ChangeRow group={group} key={group.key} view={view} />
        ))}
      </tbody>
    </Table>
  );
}

function ChangeRow({ group, view }: { group: ChangeGroup; view: LawView }) {
  const { t, locale, base } = view;
  const [first] = group.changes;
  const rule = first.after ?? first.before;
  const title = rule?.title[locale] ?? group.ruleId;
  const { tone, icon } = looks[group.change];
  const { before, after } = sidesOf(first, view);
  return (
    <tr data-row="">
      <th className="min-w-56" scope="row">
        {findRule(group.ruleId) === null ? (
          title
        ) : (
          <a
            className="text-accent underline"
            data-cell=""
            data-follow=""
            href={ruleHref(base, group.ruleId, group.changes.length === 1 ? first.after : null)}
          >
            {title}
          </a>
        )}
        <code className="block font-normal text-faint text-xs">{group.ruleId}</code>
      </th>
      <td data-label={t("law.changes.columns.change")}>
        <StateBadge icon={icon} tone={tone}>
          {t(`law.changes.sorts.${group.change}`)}
        </StateBadge>
      </td>
      <td data-label={t("law.changes.columns.where")}>{placesText(group, view)}</td>
      <td data-empty={before.length === 0 || undefined} data-label={t("law.changes.columns.before")}>
        <Lines lines={before} />
      </td>
      <td data-empty={after.length === 0 || undefined} data-label={t("law.changes.columns.after")}>
        <Lines lines={after} />
      </td>
    </tr>
  );
}

function placesText({ changes: [first, ...others] }: ChangeGroup, view: LawView): string {
  const rule = first.after ?? first.before;
  if (others.length === 0) return rule === null ? "" : whereText(rule, view);
  return placeNames([...new Set([first, ...others].flatMap(({ territories }) => territories))], view);
}

type Line = { readonly id: string; readonly field: string | null; readonly texts: readonly string[] };

/** A new or a gone rule is told by its versions, an amended one field by field. */
function sidesOf(change: RuleChange, view: LawView): { before: Line[]; after: Line[] } {
  const { t, locale } = view;
  const versions = (rule: RuleChange["after"]): Line[] =>
    (rule?.versions ?? []).map((version) => ({
      ...{ id: version.from, field: null, texts: [versionText(version, view)] },
    }));
  if (change.change !== "amended") return { before: versions(change.before), after: versions(change.after) };
  const written = change.fields.map((field) => {
    const name = t(`law.changes.fields.${field.name}`);
    const on = field.from === null ? null : formatDay(Temporal.PlainDate.from(field.from), locale);
    const heading = on === null ? name : t("law.changes.ofVersion", { name, on });
    return { id: `${field.name} ${field.from}`, field: heading, ...fieldLines(field, view) };
  });
  const side = (which: "before" | "after") =>
    written.map((one) => ({
      id: one.id,
      field: one.field,
      texts: one[which].length === 0 ? ["–"] : one[which],
    }));
  return { before: side("before"), after: side("after") };
}

function Lines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return "–";
  return (
    <span className="flex flex-col gap-1.5">
      {lines.map(({ id, field, texts }) => (
        <span className="block" key={id}>
          {field === null ? null : <span className="block text-faint text-xs">{field}</span>}
          {texts.map((text) => (
            <span className="block" key={text}>
              {text}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
