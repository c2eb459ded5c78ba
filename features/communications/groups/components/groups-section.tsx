import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { LabsTable } from "../../components/labs-table.tsx";
import { PlanForm } from "../../components/plan-form.tsx";
import type { LoadedSpecial } from "../../hard-cases/loaders.ts";
import type { ListedGroup } from "../../queries.ts";
import { CountForm } from "./count-form.tsx";
import { groupText } from "./group-text.ts";

type Props = {
  loaded: LoadedSpecial;
  /** Of the page of persons. */
  base: string;
  place: Place;
  t: Translate;
};

/** Prescribers and staff whose data leaked: each group with its count, its waves and how far it was told. */
export function GroupsSection({ loaded, base, place, t }: Props) {
  const { groups, own, summary, texts } = loaded;
  const known = groups.filter(({ labs }) => labs.length > 0);
  return (
    <Section id="groups" title={t("toldGroups.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-soft text-sm">{t("toldGroups.intro")}</p>
        {known.length === 0 ? (
          <EmptyState icon="users" title={t("toldGroups.empty")}>
            {t("toldGroups.emptyBody")}
          </EmptyState>
        ) : null}
        {known.map((group) => (
          <GroupTable base={base} group={group} key={group.personGroup} place={place} t={t} />
        ))}
        {own.length === 0 ? null : (
          <div className="flex flex-col gap-3">
            <CountForm loaded={loaded} place={place} t={t} />
            <PlanForm
              incidentId={summary.incident.id}
              of="others"
              own={own}
              place={place}
              t={t}
              texts={texts}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

type GroupProps = Pick<Props, "base" | "place" | "t"> & { group: ListedGroup };

function GroupTable({ group, base, place, t }: GroupProps) {
  const { personGroup, labs, sums } = group;
  const { locale } = place;
  const title = t(`toldGroups.groups.${personGroup}`);
  return (
    <div className="flex flex-col gap-2" id={`group-${personGroup}`}>
      <h3 className="font-semibold text-ink">{title}</h3>
      <p className="text-ink text-sm tabular-nums">{groupText(sums, { t, locale })}</p>
      <LabsTable base={base} className="cards max-h-none" labs={labs} locale={locale} t={t} title={title} />
    </div>
  );
}
