import { CardsTable } from "#components/cards-table.tsx";
import type { Version } from "#law/rule.ts";
import { formatDay } from "#lib/dates.ts";
import { ruleHref } from "../../components/law-href.ts";
import type { LawView } from "../../components/law-view.ts";
import { limitText } from "../../components/limit-words.ts";
import { placeNames } from "../../components/place-names.ts";
import { whereText } from "../../components/who-words.ts";
import type { DatedGroup } from "../rules.ts";

type Props = { groups: readonly DatedGroup[]; earlier: string; later: string; view: LawView };

/** What binds otherwise on the later day than on the earlier one. */
export function DaysTable({ groups, earlier, later, view }: Props) {
  const { t, locale } = view;
  const day = (iso: string) =>
    t("law.changes.onDay", { on: formatDay(Temporal.PlainDate.from(iso), locale) });
  if (groups.length === 0) return <p className="text-sm text-soft">{t("law.changes.noneBetween")}</p>;
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("law.changes.daysTitle") })}>
      <thead>
        <tr>
          <th scope="col">{t("law.changes.columns.rule")}</th>
          <th scope="col">{t("law.changes.columns.where")}</th>
          <th scope="col">{day(earlier)}</th>
          <th scope="col">{day(later)}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <DatedRow group={group} key={group.key} labels={[day(earlier), day(later)]} view={view} />
        ))}
      </tbody>
    </CardsTable>
  );
}

type RowProps = { group: DatedGroup; labels: readonly [string, string]; view: LawView };

function DatedRow({ group: { changes }, labels, view }: RowProps) {
  const { t, locale, base } = view;
  const [{ rule, before, after }, ...others] = changes;
  const where =
    others.length === 0
      ? whereText(rule, view)
      : placeNames(
          changes.flatMap((change) => change.rule.who.territories),
          view,
        );
  return (
    <tr data-row="">
      <th className="min-w-56" scope="row">
        <a
          className="text-accent underline"
          data-cell=""
          data-follow=""
          href={ruleHref(base, rule.id, others.length === 0 ? rule : null)}
        >
          {rule.title[locale]}
        </a>
        <code className="block font-normal text-faint text-xs">{rule.id}</code>
      </th>
      <td data-label={t("law.changes.columns.where")}>{where}</td>
      <td data-label={labels[0]}>{standing(before, view)}</td>
      <td data-label={labels[1]}>{standing(after, view)}</td>
    </tr>
  );
}

function standing(version: Version | null, view: LawView): string {
  const { t, locale } = view;
  if (version === null) return t("law.changes.notInForce");
  const on = formatDay(Temporal.PlainDate.from(version.from), locale);
  return t("law.changes.inForceSince", { limit: limitText(version.limit, view), on });
}
