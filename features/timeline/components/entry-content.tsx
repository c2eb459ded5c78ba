import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { ERASED } from "#ledger/fold.ts";
import type { LoggedEntry } from "../queries.ts";
import { fieldName, type ValueView, valueText } from "./value-text.ts";
import { withDays } from "./with-days.ts";

const SHOWN = 2000;

/** Every field of an entry: what it was in the same record before, and what it became. */
export function EntryContent({ entry, view: said }: { entry: LoggedEntry; view: ValueView }) {
  const view = { ...said, about: entry.subject.kind };
  const { t } = view;
  const title = t("timeline.entry.content");
  const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  return (
    <Section id="content" title={title}>
      <Table label={title}>
        <TableHead columns={["field", "from", "to"]} heading={(column) => t(`timeline.entry.${column}`)} />
        <tbody>
          {withDays(entry.changes).map(({ name, from, to }) => (
            <tr key={name}>
              <th className="min-w-32" scope="row">
                {fieldName(name, view)}
              </th>
              <td className="text-soft">{cut(valueText(from, name, view))}</td>
              <td className="min-w-48 whitespace-pre-line [overflow-wrap:anywhere]">
                {cut(valueText(to, name, view))}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {entry.changes.some(({ to }) => to === ERASED) ? (
        <p className="mt-2 text-sm text-soft">{t("timeline.entry.erasedNote")}</p>
      ) : null}
    </Section>
  );
}
