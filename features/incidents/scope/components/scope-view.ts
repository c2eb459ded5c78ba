import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedScope } from "../loaders.ts";
import type { Scope } from "../queries.ts";
import type { ScopeLine, ScopeRow, Standing } from "../rules.ts";

export type RowView = {
  readonly organisationId: string;
  readonly name: string;
  readonly labs: string;
  /** For the form: the labs to add with it. */
  readonly known: string;
  readonly present: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly text: string;
    readonly standing: Standing;
    readonly word: string;
  }[];
};

type View = { readonly t: Translate; readonly locale: Locale; readonly present: ReadonlySet<string> };

export function rowView(row: ScopeRow, view: View): RowView {
  return {
    organisationId: row.organisationId,
    name: row.name,
    labs: row.labIds.length === 0 ? "" : view.t("incidents.labs", { count: row.labIds.length }),
    known: row.labIds.join(","),
    present: view.present.has(row.organisationId),
    lines: row.lines.map((line) => ({
      id: line.deployment.id,
      text: lineText(line, view),
      standing: line.standing,
      word: view.t(`scope.standings.${line.standing}`),
    })),
  };
}

/** A contract and no deployment on record: nothing says when it ran, and nothing that it did not. */
export function contractView({ id, name, labs }: Scope["contracted"][number], view: View): RowView {
  return {
    organisationId: id,
    name,
    labs: view.t("incidents.labs", { count: labs.length }),
    known: labs.map((lab) => lab.id).join(","),
    present: view.present.has(id),
    lines: [],
  };
}

/** "Laboratory no. 7 X · version 9.2 · 01/03/2018 → today". */
export function lineText({ lab, deployment }: ScopeLine, { t, locale }: Omit<View, "present">): string {
  const day = (on: string) => formatDay(Temporal.PlainDate.from(on), locale);
  const { productVersion, fromOn, untilOn } = deployment;
  return [
    lab === null ? t("scope.wholeOrganisation") : t("matrix.lab", { number: lab.number, name: lab.name }),
    productVersion === "" ? t("scope.noVersion") : t("scope.version", { version: productVersion }),
    `${fromOn === null ? t("scope.startUnknown") : day(fromOn)} → ${untilOn === null ? t("scope.today") : day(untilOn)}`,
  ].join(" · ");
}

type Asked = LoadedScope["asked"];

/** "from 01/02/2021 to 28/02/2021, versions 9, 10": what was asked, for the entry of each organisation. */
export function reasonText(product: string, { versions, from, to }: Asked, { t, locale }: View): string {
  const day = (on: string | null, none: string) =>
    on === null ? none : formatDay(Temporal.PlainDate.from(on), locale);
  return t("scope.reason", {
    product,
    versions: versions.length === 0 ? t("scope.allVersions") : versions.join(", "),
    from: day(from, t("scope.everBefore")),
    to: day(to, t("scope.today")),
  });
}
