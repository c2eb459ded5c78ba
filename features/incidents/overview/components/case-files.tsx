import { Fold } from "#components/fold.tsx";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedIncident } from "../loaders.ts";
import { FilesTable } from "./files-table.tsx";

type Props = { loaded: LoadedIncident; base: string; locale: Locale; t: Translate };

/** The organisations of a case, page by page: all of them, or those alone without a retained position. */
export function CaseFiles({ loaded, base, locale, t }: Props) {
  const { summary, files, page, pages, position, unretained } = loaded;
  const kept = position === undefined ? "" : `&position=${position}`;
  return (
    <Fold label={t("incidents.facts.people")} open={position !== undefined || page > 1}>
      <FilesTable
        base={base}
        canAdd={summary.canAddOrganisations}
        counted={summary.counted}
        files={files}
        locale={locale}
        pages={
          <MatrixPages
            hrefOf={(other) => `${base}?page=${other}${kept}#files`}
            page={page}
            pages={pages}
            t={t}
          />
        }
        t={t}
        unretained={{ count: unretained, isOnly: position === "none" }}
      />
    </Fold>
  );
}
