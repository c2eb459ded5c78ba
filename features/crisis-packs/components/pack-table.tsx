import { EmptyState } from "#components/empty-state.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatSize } from "#features/evidence/components/evidence-words.ts";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { isLocale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { MADE_AT } from "../catalogue.ts";
import type { ListedPack } from "../queries.ts";

type Props = { packs: readonly ListedPack[]; label: string; place: Place; t: Translate };

const COLUMNS = ["whose", "language", "made", "hash", "file"] as const;

/** The packs that are kept: whose, in which language, when made, their hash, their file. */
export function PackTable({ packs, label, place, t }: Props) {
  if (packs.length === 0)
    return (
      <EmptyState icon="file-check" title={t("crisisPacks.page.noPack")}>
        {t("crisisPacks.page.noPackBody")}
      </EmptyState>
    );
  return (
    <Table className="cards" density="compact" label={label}>
      <TableHead columns={COLUMNS} heading={(column) => t(`crisisPacks.columns.${column}`)} />
      <tbody>
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} place={place} t={t} />
        ))}
      </tbody>
    </Table>
  );
}

function PackRow({ pack, place, t }: { pack: ListedPack; place: Place; t: Translate }) {
  const { id, organisationName, madeAt, sha256, size } = pack;
  const { locale, workspace } = place;
  const whose = organisationName ?? t("crisisPacks.page.whole");
  const language = isLocale(pack.language) ? t(`crisisPacks.languages.${pack.language}`) : pack.language;
  const made = formatInstant(instantOf(madeAt), { zone: MADE_AT.zone, locale });
  return (
    <tr>
      <th className="min-w-40" scope="row">
        {whose}
      </th>
      <td data-label={t("crisisPacks.columns.language")}>{language}</td>
      <td className="tabular-nums" data-label={t("crisisPacks.columns.made")}>
        {made}
      </td>
      <td data-label={t("crisisPacks.columns.hash")}>
        <abbr className="font-mono text-xs no-underline" title={sha256}>
          {sha256.slice(0, 16)}
        </abbr>
      </td>
      <td data-label={t("crisisPacks.columns.file")}>
        <a
          aria-label={[t("crisisPacks.page.download"), whose, language, made].join(", ")}
          className="underline"
          download
          href={`/${locale}/${workspace}/crisis-packs/${id}`}
        >
          {t("crisisPacks.page.download")}
        </a>{" "}
        <span className="text-faint text-xs">{formatSize(Number(size), locale)}</span>
      </td>
    </tr>
  );
}
