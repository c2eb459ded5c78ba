import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { Place } from "#lib/action.ts";
import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import { channelText } from "../../components/telling-words.ts";
import type { LoadedSpecial } from "../../hard-cases/loaders.ts";
import { PERSON_GROUPS } from "../catalogue.ts";
import { sumOfGroup } from "../rules.ts";
import { CountForm } from "./count-form.tsx";

type Props = { loaded: LoadedSpecial; place: Place; t: Translate };

const COLUMNS = ["group", "lab", "persons", "groupTold", "groupReturned", "how"] as const;
const FIGURES = ["persons", "groupTold", "groupReturned"] as const;

/** Prescribers and staff whose data leaked: how many, and how many of them were told. */
export function GroupsSection({ loaded, place, t }: Props) {
  const { groups, own } = loaded;
  const { locale } = place;
  const count = (value: number) => formatCount(value, locale);
  return (
    <Section id="groups" title={t("toldGroups.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("toldGroups.intro")}</p>
        {groups.length === 0 ? (
          <EmptyState icon="users" title={t("toldGroups.empty")}>
            {t("toldGroups.emptyBody")}
          </EmptyState>
        ) : (
          <>
            <ul className="text-ink text-sm tabular-nums">
              {PERSON_GROUPS.map((name) => {
                const sum = sumOfGroup(groups.filter(({ personGroup }) => personGroup === name));
                return sum.persons === 0 ? null : (
                  <li key={name}>
                    {t("toldGroups.sum", {
                      group: t(`toldGroups.groups.${name}`),
                      ...{ told: count(sum.told), persons: count(sum.persons) },
                    })}
                  </li>
                );
              })}
            </ul>
            <Table
              className="cards max-h-none"
              density="compact"
              label={t("workspace.tableOf", { title: t("toldGroups.title") })}
            >
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th
                      className={FIGURES.some((one) => one === column) ? "text-right" : undefined}
                      key={column}
                      scope="col"
                    >
                      {t(`toldGroups.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{t(`toldGroups.groups.${one.personGroup}`)}</th>
                    <td data-label={t("toldGroups.columns.lab")}>{one.lab}</td>
                    {FIGURES.map((name) => (
                      <td
                        className="text-right tabular-nums"
                        data-label={t(`toldGroups.columns.${name}`)}
                        key={name}
                      >
                        {count(one[name])}
                      </td>
                    ))}
                    <td
                      data-empty={one.toldOn === null || undefined}
                      data-label={t("toldGroups.columns.how")}
                    >
                      {one.toldOn === null || one.channel === null
                        ? "–"
                        : [
                            channelText(one.channel, t),
                            formatDay(Temporal.PlainDate.from(one.toldOn), locale),
                            one.reason,
                          ]
                            .filter(Boolean)
                            .join(" · ")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
        {own.length === 0 ? null : <CountForm loaded={loaded} place={place} t={t} />}
      </div>
    </Section>
  );
}
