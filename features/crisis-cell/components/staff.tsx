import { CardsTable } from "#components/cards-table.tsx";
import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { amendPersonAction, namePersonAction } from "../actions.ts";
import { CELLS } from "../catalogue.ts";
import type { LoadedCell } from "../loaders.ts";
import type { ListedPerson } from "../queries.ts";

type Props = { loaded: LoadedCell; place: Place; t: Translate };
type Words = Pick<Messages, "cell" | "forms" | "errors" | "problems">;

/** Who is of the cell and how to reach them; the directory that is printed. */
export async function Staff({ loaded, place, t }: Props) {
  const { people, members, mayRun, frame } = loaded;
  const words = await getWords("cell", "forms", "errors", "problems");
  const named = new Set(people.map(({ memberId }) => memberId));
  const free = members.filter(({ id }) => !named.has(id));
  return (
    <Section id="staff" title={t("cell.staff.title")}>
      <div className="flex flex-col gap-3">
        {people.length === 0 ? (
          <p className="text-soft text-sm">{t("cell.staff.empty")}</p>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("cell.staff.title") })}>
            <TableHead
              columns={["name", "position", "phone", "cell"]}
              heading={(column) => t(`cell.staff.${column}`)}
            />
            <tbody>
              {people.map((person) => (
                <PersonRow key={person.id} person={person} t={t} />
              ))}
            </tbody>
          </CardsTable>
        )}
        {mayRun ? (
          <>
            <FieldListForm
              act={namePersonAction.bind(null, place)}
              behind={{ label: t("cell.staff.add"), icon: "plus" }}
              done={t("cell.staff.added")}
              fields={[...whoFields(free, words), ...reachFields(null, words)]}
              hidden={{ incidentId: frame.summary.incident.id }}
              id="person"
              idle={IDLE}
              submit={{ label: t("cell.staff.addSubmit"), pending: t("cell.staff.adding"), icon: "plus" }}
              words={words}
            />
            {people.length === 0 ? null : (
              <details className="print:hidden">
                <summary className="text-soft text-sm">{t("cell.staff.amendAny")}</summary>
                <div className="mt-2 flex flex-col gap-2">
                  {people.map((person) => (
                    <FieldListForm
                      act={amendPersonAction.bind(null, place)}
                      behind={{ label: t("cell.staff.amend", { name: person.name }), icon: "pen" }}
                      done={t("cell.staff.amended")}
                      fields={reachFields(person, words)}
                      hidden={{ personId: person.id, version: person.version }}
                      id={`person-${person.id}`}
                      idle={IDLE}
                      key={`${person.id}-${person.version}`}
                      submit={{ label: t("cell.staff.amendSubmit"), pending: t("cell.staff.amending") }}
                      words={words}
                    />
                  ))}
                </div>
              </details>
            )}
          </>
        ) : (
          <p className="text-soft text-sm">{t("cell.onlyCell")}</p>
        )}
      </div>
    </Section>
  );
}

function PersonRow({ person, t }: { person: ListedPerson; t: Translate }) {
  const { name, memberId, position, firm, phone } = person;
  const cell = CELLS.find((one) => one === person.cell) ?? "operational";
  return (
    <tr>
      <th scope="row">
        {name}
        {memberId === null ? (
          <span className="block font-normal text-faint text-xs">{t("cell.staff.outside")}</span>
        ) : null}
      </th>
      <td data-empty={position === "" && firm === "" ? "" : undefined} data-label={t("cell.staff.position")}>
        {[position, firm].filter(Boolean).join(", ")}
      </td>
      <td
        className="whitespace-nowrap tabular-nums"
        data-empty={phone === null ? "" : undefined}
        data-label={t("cell.staff.phone")}
      >
        {phone === null ? null : (
          <a className="text-accent hover:underline" href={`tel:${phone.replace(/\s/g, "")}`}>
            {phone}
          </a>
        )}
      </td>
      <td data-label={t("cell.staff.cell")}>{t(`cell.cells.${cell}`)}</td>
    </tr>
  );
}

function whoFields(members: readonly { id: string; name: string }[], words: Words): FieldSpec[] {
  const t = words.cell.staff;
  return [
    {
      ...{ as: "select", name: "memberId", label: t.member, half: true, placeholder: t.memberNone },
      options: members.map(({ id, name }) => ({ value: id, label: name })),
    },
    { as: "text", name: "name", label: t.name, help: t.nameHelp, half: true },
  ];
}

function reachFields(person: ListedPerson | null, words: Words): FieldSpec[] {
  const t = words.cell.staff;
  const note = words.forms.optional;
  return [
    {
      ...{ as: "select", name: "cell", label: t.cell, half: true, value: person?.cell ?? "decision" },
      options: CELLS.map((value) => ({ value, label: words.cell.cells[value] })),
    },
    { as: "tel", name: "phone", label: t.phone, half: true, note, value: person?.phone ?? "" },
    { as: "text", name: "position", label: t.position, half: true, note, value: person?.position ?? "" },
    { as: "text", name: "firm", label: t.firm, half: true, note, value: person?.firm ?? "" },
  ];
}
