import { Icon } from "#components/icon.tsx";
import { Table } from "#components/table.tsx";
import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import { CONFIDENCES, type PackState, STANDINGS } from "../rules.ts";
import { hrefWith } from "./law-href.ts";
import type { LawView } from "./law-view.ts";

type Props = { packs: readonly PackState[]; all: PackState; view: LawView };

/** Each pack of the law: how much of it binds today, and how far its wording was checked. */
export function PacksTable({ packs, all, view }: Props) {
  const { t } = view;
  return (
    <Table className="cards max-h-none" label={t("law.packs.title")}>
      <thead>
        <tr>
          <th className="min-w-44" scope="col">
            {t("law.columns.pack")}
          </th>
          <th className="number whitespace-normal" scope="col">
            {t("law.columns.rules")}
          </th>
          <th className="number whitespace-normal" scope="col">
            {t("law.columns.texts")}
          </th>
          {STANDINGS.map((standing) => (
            <th className="number whitespace-normal" key={standing} scope="col">
              {t(`law.standings.${standing}`)}
            </th>
          ))}
          {CONFIDENCES.map((confidence) => (
            <th className="number whitespace-normal" key={confidence} scope="col">
              {t(`law.confidences.${confidence}`)}
            </th>
          ))}
          <th className="whitespace-normal" scope="col">
            {t("law.columns.oldestCheck")}
          </th>
        </tr>
      </thead>
      <tbody>
        {packs.map((state) => (
          <PackRow key={state.pack} state={state} view={view} />
        ))}
        <PackRow state={all} view={view} />
      </tbody>
    </Table>
  );
}

function PackRow({ state, view }: { state: PackState; view: LawView }) {
  const { t, locale, base } = view;
  const { pack } = state;
  const path = `${base}/law`;
  return (
    <tr data-row="">
      <th scope="row">
        <a
          className="block font-medium text-ink hover:underline"
          data-cell=""
          data-follow=""
          href={hrefWith(path, { pack })}
        >
          {t(`law.packs.${pack}`)}
        </a>
      </th>
      <td className="number" data-label={t("law.columns.rules")}>
        {formatCount(state.rules, locale)}
      </td>
      <td className="number" data-label={t("law.columns.texts")}>
        {formatCount(state.texts, locale)}
      </td>
      {STANDINGS.map((standing) => (
        <Figure
          count={state.standings[standing]}
          href={hrefWith(path, { pack, standing })}
          key={standing}
          label={t(`law.standings.${standing}`)}
          view={view}
        />
      ))}
      {CONFIDENCES.map((confidence) => (
        <Figure
          count={state.confidences[confidence]}
          href={hrefWith(path, { pack, confidence })}
          key={confidence}
          label={t(`law.confidences.${confidence}`)}
          view={view}
        />
      ))}
      <td data-label={t("law.columns.oldestCheck")}>
        <time dateTime={state.oldestCheckOn}>
          {formatDay(Temporal.PlainDate.from(state.oldestCheckOn), locale)}
        </time>
        {state.isStale ? (
          <span className="flex items-center gap-1 font-medium text-soon text-xs">
            <Icon className="size-3" name="triangle-alert" />
            {t("law.stale")}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

type FigureProps = { count: number; href: string; label: string; view: LawView };

/** A count that opens what it counts; nothing is a dash, and no block of its own on a phone. */
function Figure({ count, href, label, view: { locale } }: FigureProps) {
  return (
    <td className="number" data-empty={count === 0 || undefined} data-label={label}>
      {count === 0 ? (
        "–"
      ) : (
        <a className="text-ink hover:underline" data-follow="" href={href}>
          {formatCount(count, locale)}
        </a>
      )}
    </td>
  );
}
