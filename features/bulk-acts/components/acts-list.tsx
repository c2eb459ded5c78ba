import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedAct } from "../loaders.ts";
import { kindText } from "./act-words.ts";

type Props = { acts: readonly ListedAct[]; base: string; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** The latest acts on many of a case, each with its counts. */
export function ActsList({ acts, base, locale, t }: Props) {
  return (
    <Section id="acts" title={t("bulk.past")}>
      {acts.length === 0 ? (
        <EmptyState icon="list-checks" title={t("bulk.none")}>
          {t("bulk.noneBody")}
        </EmptyState>
      ) : (
        <Table density="compact" label={t("bulk.past")}>
          <TableHead
            columns={["kind", "begunAt", "begunBy", "outcome"]}
            heading={(column) => t(`bulk.${column}`)}
          />
          <tbody>
            {acts.map(({ id, kind, begunAt, begunBy, counts: { pending, done, refused } }) => (
              <tr key={id}>
                <th scope="row">
                  <a className="text-accent hover:underline" href={`${base}/acts/${id}`}>
                    {kindText(kind, t)}
                  </a>
                </th>
                <td className="tabular-nums">{formatInstant(instantOf(begunAt), { zone: ZONE, locale })}</td>
                <td>{begunBy}</td>
                <td className="tabular-nums">
                  {t("bulk.counts", { pending, done, refused, total: pending + done + refused })}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
