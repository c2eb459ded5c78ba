import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import type { MatrixAsked } from "#features/obligations/matrix/schema.ts";
import type { Actor } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";
import { KINDS, MATRIX_KINDS } from "../catalogue.ts";
import { Selection } from "./selection.tsx";

/** The form that the rows of the matrix are ticked for. */
export const BULK_FORM = "act-on-many";

type Props = {
  /** The address of the case. */
  base: string;
  asked: MatrixAsked;
  actor: Actor;
  /** How many organisations match the filter, over all pages. */
  matching: number;
  t: Translate;
};

/** What to do with the organisations ticked, or with all that match the filter: a plain form, no script needed. */
export function BulkBar({ base, asked, actor, matching, t }: Props) {
  const { q, state, department, owner } = asked;
  return (
    <details className="group/bulk mb-3 print:hidden">
      <summary className={buttonClass("secondary", "regular")}>
        {t("bulk.open")}
        <Icon className="group-open/bulk:rotate-180" name="chevron-down" />
      </summary>
      <form
        action={`${base}/matrix/act`}
        className="mt-2 flex scroll-mt-20 flex-wrap items-end gap-2 rounded-md border border-line bg-surface px-3 py-2"
        id={BULK_FORM}
      >
        {Object.entries({ q, state, department, owner }).map(([name, value]) =>
          value === undefined || value === "" ? null : (
            <input key={name} name={name} type="hidden" value={value} />
          ),
        )}
        <Selection
          form={BULK_FORM}
          keptAs={`chosen ${base}`}
          matching={matching}
          words={{
            ...{ none: t("bulk.selection.none"), some: t("bulk.selection.some", { count: "{count}" }) },
            all: t("bulk.selection.all", { count: "{count}" }),
            act: t("bulk.selection.act"),
            clear: t("bulk.selection.clear"),
            tooMany: t("bulk.selection.tooMany", { count: "{count}", most: "{most}" }),
          }}
        />
        <label className="flex items-center gap-2 self-center text-sm">
          <input className="size-4 accent-solid" name="all" type="checkbox" value="1" />
          {t("bulk.selection.every", { count: matching })}
        </label>
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("bulk.kind")}
          <select className="control" name="kind">
            {MATRIX_KINDS.filter((kind) => KINDS[kind].may(actor)).map((kind) => (
              <option key={kind} value={kind}>
                {t(`bulk.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("bulk.forTicked")}
        </button>
        <button className={buttonClass("secondary", "regular")} name="all" type="submit" value="1">
          {t("bulk.forAll", { count: matching })}
        </button>
        <a className="self-center text-accent text-sm hover:underline" href={`${base}/acts`}>
          {t("bulk.past")}
        </a>
      </form>
    </details>
  );
}
