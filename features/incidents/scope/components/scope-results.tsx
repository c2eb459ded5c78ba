import { EmptyState } from "#components/empty-state.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { addOrganisationsAction } from "../../widening/actions.ts";
import type { LoadedScope } from "../loaders.ts";
import type { Scope } from "../queries.ts";
import { ScopeForm, type ScopeGroup } from "./scope-form.tsx";
import { contractView, reasonText, rowView } from "./scope-view.ts";

type Props = { loaded: LoadedScope; scope: Scope; endHref: string; place: Place; t: Translate };

/** Those that ran it, those with a contract and nothing on record, and those outside, each with why. */
export async function ScopeResults({ loaded, scope, endHref, place, t }: Props) {
  const { asked, present, known, mayAdd, mayRecord, summary } = loaded;
  const view = { t, locale: place.locale, present };
  const groups: readonly ScopeGroup[] = [
    { id: "concerned", rows: scope.concerned.map((row) => rowView(row, view)) },
    { id: "contracted", rows: scope.contracted.map((one) => contractView(one, view)) },
    { id: "outside", rows: scope.outside.map((row) => rowView(row, view)) },
  ].flatMap(({ id, rows }) => {
    const group = GROUPS.find((one) => one === id);
    if (group === undefined || rows.length === 0) return [];
    return [{ id: group, rows, title: t(`scope.groups.${group}`), help: t(`scope.help.${group}`) }];
  });
  return (
    <>
      <p aria-live="polite" className="text-soft">
        {t("scope.summary", {
          concerned: scope.concerned.length,
          labs: scope.concerned.reduce((sum, { labIds }) => sum + labIds.length, 0),
          outside: scope.outside.length,
        })}{" "}
        {scope.silent === 0 ? null : t("scope.silent", { count: scope.silent })}
      </p>
      {groups.length === 0 ? (
        <EmptyState icon="search" title={t("scope.nobody")}>
          {t("scope.nobodyBody")}
        </EmptyState>
      ) : (
        <ScopeForm
          act={addOrganisationsAction.bind(null, place)}
          endHref={mayRecord ? endHref : null}
          groups={groups}
          incidentId={summary.incident.id}
          known={known}
          mayAdd={mayAdd ? "add" : null}
          reason={reasonText(scope.product.name, asked, view)}
          words={
            await getWords(
              "scope",
              "addOrganisations",
              "newIncident",
              "forms",
              "vocabulary",
              "problems",
              "errors",
            )
          }
          zones={listZones("Europe/Paris")}
        />
      )}
    </>
  );
}

const GROUPS = ["concerned", "contracted", "outside"] as const;
