import { CardsTable } from "#components/cards-table.tsx";
import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Tone } from "#components/tones.ts";
import { findRule } from "#law/pack.ts";
import type { RuleChange } from "#law/publications/compare-publications.ts";
import type { Rule } from "#law/rule.ts";
import { formatDay } from "#lib/dates.ts";
import { ruleHref } from "../../components/law-href.ts";
import type { LawView } from "../../components/law-view.ts";
import { capital } from "../../components/law-words.ts";
import { placeNames } from "../../components/place-names.ts";
import { whereText } from "../../components/who-words.ts";
import type { ChangeGroup } from "../rules.ts";
import { fieldLines, versionInShort, versionText } from "./change-words.ts";

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
    <CardsTable label={label}>
      <TableHead columns={COLUMNS} heading={(column) => t(`law.changes.columns.${column}`)} />
      <tbody>
        {groups.map((group) => (
          <ChangeRow group={group} key={group.key} view={view} />
        ))}
      </tbody>
    </CardsTable>
  );
}

function ChangeRow({ group, view }: { group: ChangeGroup; view: LawView }) {
  const { t, locale, base } = view;
  const [first] = group.changes;
  const rule = first.after ?? first.before;
  const title = rule?.title[locale] ?? group.ruleId;
  const { tone, icon } = looks[group.change];
  const { before, after } = sidesOf(group, view);
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
  return capital(
    placeNames([...new Set([first, ...others].flatMap(({ territories }) => territories))], view),
  );
}

type Line = { readonly id: string; readonly field: string | null; readonly texts: readonly string[] };

/** New or gone texts are told by their versions, an amended one field by field. */
function sidesOf({ changes }: ChangeGroup, view: LawView): { before: Line[]; after: Line[] } {
  const { t, locale } = view;
  const [change] = changes;
  if (change.change !== "amended") {
    return {
      before: versionLines(
        changes.flatMap(({ before }) => before ?? []),
        view,
      ),
      after: versionLines(
        changes.flatMap(({ after }) => after ?? []),
        view,
      ),
    };
  }
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

/** Each version with its day; of several territories what their texts say, and how many say it. */
function versionLines(rules: readonly Rule[], view: LawView): Line[] {
  const versions = rules.flatMap((rule) => rule.versions);
  const say = rules.length === 1 ? versionText : versionInShort;
  return [...Map.groupBy(versions, (version) => say(version, view))].map(([text, held]) => ({
    ...{ id: text, field: null },
    texts: [held.length === 1 ? text : view.t("law.search.tally", { text, count: held.length })],
  }));
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
